using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Accessibility;

/// <summary>The screens of a shop at work, at every width: nothing reaches beyond the window, and nothing has a serious barrier.</summary>
public sealed class ScreenTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    private const string Order = "405-2841973-1173942";

    /// <summary>One morning at the one desk of this class, for all looks.</summary>
    private static string? _ticket;

    public static TheoryData<ColorScheme, int> Looks => Screens.AreWanted
        ? new()
        {
            { ColorScheme.Light, 1440 }, { ColorScheme.Dark, 1440 }, { ColorScheme.Light, 1024 },
            { ColorScheme.Dark, 1024 }, { ColorScheme.Light, 390 }, { ColorScheme.Dark, 390 },
        }
        : new() { { ColorScheme.Light, 1024 }, { ColorScheme.Dark, 390 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_screen_fits_its_window(ColorScheme colours, int width)
    {
        var ticket = _ticket ??= await AMorning();
        await using var carla = await Agent.SignedIn(Chromium, Desk, Agents.Carla, colours: colours, width: width);
        await Expect(carla.Row("Il bollitore perde").First).ToBeVisibleAsync();
        await Check(carla, "queue");

        await carla.OpenTicket(ticket);
        await Expect(carla.Message("There is a crack").First).ToBeVisibleAsync();
        await Check(carla, "ticket");
        await carla.Button("Macro…").ClickAsync();
        await carla.Page.GetByRole(AriaRole.Option, new() { Name = "Neutral under review" }).First.ClickAsync();
        await Expect(carla.Page.GetByRole(AriaRole.Group, new() { Name = "Reply with a macro" })).ToBeVisibleAsync();
        await Check(carla, "macro");

        await Open("/decisions", "Decisions", "decisions");
        await Open("/search?q=kettle", "Search", "search");
        await Open("/macros", "Macros", "macros");
        await Open("/suspensions", "Suspensions", "suspensions");
        await Open("/notifications", "Notifications", "notifications");
        await Open("/quarantine", "Quarantine", "quarantine");

        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator, colours: colours, width: width);
        await admin.Page.GotoAsync("/administration");
        await Expect(admin.Page.GetByRole(AriaRole.List, new() { Name = "People" })).ToBeVisibleAsync();
        await Check(admin, "administration");

        async Task Open(string path, string heading, string screen)
        {
            await carla.Page.GotoAsync(path);
            await Expect(carla.Heading(heading)).ToBeVisibleAsync();
            await Expect(carla.Page.Locator(".mantine-Loader-root")).ToHaveCountAsync(0);
            await Check(carla, screen);
        }

        async Task Check(Agent agent, string screen)
        {
            await Screens.Keep(agent.Page, $"{screen}-{width}-{colours.ToString().ToLowerInvariant()}");
            var beyond = await agent.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
            beyond.ShouldBeLessThanOrEqualTo(0, $"{screen}, {colours}, {width}");
            (await Axe.Violations(agent.Page)).ShouldBeEmpty($"{screen}, {colours}, {width}");
        }
    }

    /// <returns>A ticket with a conversation, a note and an order.</returns>
    private async Task<string> AMorning()
    {
        var now = await Desk.Api.Now();
        await Desk.Api.ApproveMacro("neutral-under-review", "it");
        await Desk.Api.PutOrder("amazon-eu", Order);
        await Wait("Dov’è il mio pacco?", "Aspetto da dieci giorni.", "Luca Ferri", "l1", -25);
        await Wait("Ein Teil fehlt", "Der Deckel war nicht im Karton.", "Jonas Keller", "j2", -23.4);
        await Wait("La lampe clignote", "Elle clignote depuis hier soir.", "Chloé Martin", "c3", -21);
        await Wait("Else I open an A-to-Z claim", "The kettle never arrived. Else I open an A-to-Z claim.", "Tom Baker", "t4", -14);
        await Wait("A question about the kettle", "Is it safe to leave it on?", "Ana Ruiz", "a5", -6);
        await Wait("Can I have an invoice?", "I need it for my taxes.", "Sara Neri", "s6", -2);
        await Desk.Api.PostMail(new("A lost mail", "Is anybody there?") { To = "lost@shop.example" });
        var ticket = await Wait($"Il bollitore perde (Ordine: {Order})", "Perde acqua dal fondo. There is a crack near the handle.", "Giulia Bianchi", "g7", -9);
        await Desk.Api.PostNote(ticket);
        await Desk.Api.AskForWaiver(ticket, "contact.email", "The insurer wants the form there.", "Send the form to claims@shop.example.");
        return ticket;

        async Task<string> Wait(string subject, string text, string name, string alias, double hours) =>
            (await Desk.Api.PostMail(new(subject, text) { Name = name, From = $"{alias}x2m9k4q@marketplace.amazon.it", Date = now.AddHours(hours) }))!;
    }
}
