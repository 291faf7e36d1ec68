using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Desks;

/// <summary>A person at the console, in a browser context of their own.</summary>
public sealed class Agent : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Agent(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public ILocator Queue => Page.GetByRole(AriaRole.List, new() { NameRegex = new("ordered by deadline$") });

    public ILocator Reply => Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Reply to the buyer through") });

    public ILocator Connection => Page.GetByRole(AriaRole.Status, new() { Name = "Connection" });

    public static async Task<Agent> Sit(Chromium chromium, Desk desk, ColorScheme colours = ColorScheme.Light, int width = 1440)
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
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        return new(context, page);
    }

    public static async Task<Agent> SignedIn(
        Chromium chromium, Desk desk, Person person, ColorScheme colours = ColorScheme.Light, int width = 1440)
    {
        var agent = await Sit(chromium, desk, colours, width);
        await agent.SignIn(person.Email, Desk.Password);
        await Expect(agent.Heading("Open")).ToBeVisibleAsync();
        return agent;
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

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
