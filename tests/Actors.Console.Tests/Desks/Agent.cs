using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Desks;

/// <summary>A person at the console, in a browser context of their own.</summary>
public sealed class Agent : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Action _leave;

    private Agent(IBrowserContext context, IPage page, Action leave) => (_context, Page, _leave) = (context, page, leave);

    public IPage Page { get; }

    public ILocator Queue => Page.GetByRole(AriaRole.List, new() { NameRegex = new("ordered by deadline$") });

    public ILocator Reply => Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Reply to the buyer through") });

    public ILocator Connection => Page.GetByRole(AriaRole.Status, new() { Name = "Connection" });

    /// <summary>Somebody in front of the sign-in.</summary>
    public static async Task<Agent> Sit(Chromium chromium, Desk desk, ColorScheme colours = ColorScheme.Light, int width = 1440)
    {
        var agent = await Open(chromium, desk, session: null, () => { }, colours, width);
        await agent.Page.GotoAsync("/");
        return agent;
    }

    /// <summary>Somebody with a session that no other window uses at that time.</summary>
    /// <param name="ticket">What is on the screen; the queue, unless a ticket is named.</param>
    public static async Task<Agent> SignedIn(
        Chromium chromium, Desk desk, Person person, string? ticket = null, ColorScheme colours = ColorScheme.Light, int width = 1440)
    {
        var session = await desk.Sessions.Take(person);
        var agent = await Open(chromium, desk, session, () => desk.Sessions.GiveBack(person, session), colours, width);
        if (ticket is not null)
        {
            await agent.OpenTicket(ticket);
            return agent;
        }
        await agent.Page.GotoAsync("/");
        await Expect(agent.Heading("Open")).ToBeVisibleAsync();
        return agent;
    }

    private static async Task<Agent> Open(
        Chromium chromium, Desk desk, IReadOnlyList<Cookie>? session, Action leave, ColorScheme colours, int width)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = desk.Address.AbsoluteUri,
            Locale = "en-GB",
            TimezoneId = "Europe/Rome",
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 860 },
        });
        context.SetDefaultTimeout((float)Chromium.Patience.TotalMilliseconds);
        if (session is not null)
            await context.AddCookiesAsync(session);
        return new(context, await context.NewPageAsync(), leave);
    }

    public async Task SignIn(string email, string password)
    {
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail" }).FillAsync(email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await Button("Sign in").ClickAsync();
    }

    public async Task OpenTicket(string ticket)
    {
        await Page.GotoAsync($"/tickets/{ticket}");
        await Expect(Reply).ToBeVisibleAsync();
    }

    public async Task SendReply(string text)
    {
        await Reply.FillAsync(text);
        await Button("Send reply").ClickAsync();
    }

    public ILocator Row(string subject) => Queue.GetByRole(AriaRole.Link).Filter(new() { HasText = subject });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Message(string text) => Page.GetByRole(AriaRole.Article).Filter(new() { HasText = text });

    /// <summary>Keeps a picture of the screen where somebody wants pictures.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("ACTORS_TEST_SCREENSHOTS") is { } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }

    /// <summary>Pulls the network cable, or plugs it in.</summary>
    public Task SetOffline(bool offline) => _context.SetOfflineAsync(offline);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _leave();
    }
}
