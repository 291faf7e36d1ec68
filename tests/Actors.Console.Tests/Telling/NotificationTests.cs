using System.Text.RegularExpressions;
using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Telling;

/// <summary>What a person is told of: at the bell, in the list, on the desktop, and by rules of their own.</summary>
public sealed class NotificationTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    private const string Threat = "A buyer threatens a claim";

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task The_bell_counts_what_is_new_by_itself_and_the_list_leads_to_it(ColorScheme colours, int width)
    {
        await using var anna = await Newcomer($"Emma {width}", colours, width);
        await anna.Page.GotoAsync("/notifications");
        await Expect(anna.Heading("Notifications")).ToBeVisibleAsync();
        var subject = $"Threat {width}";

        await Desk.Api.PostMessage("Else I open an A-to-Z claim.", subject, subject);

        var row = Notices(anna).GetByRole(AriaRole.Listitem).Filter(new() { HasText = subject });
        await Expect(row).ToContainTextAsync(Threat);
        await Expect(Bell(anna, "[1-9]")).ToBeVisibleAsync();
        await anna.Picture($"notifications-{colours}-{width}");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        var unread = await Notices(anna).GetByText(Threat).CountAsync();
        await Expect(Bell(anna, $"{unread} ")).ToBeVisibleAsync();
        await Expect(anna.Page).ToHaveTitleAsync($"({unread}) Notifications · Actors");
        await Expect(anna.Page.Locator("link[rel=icon]")).ToHaveAttributeAsync("href", new Regex(Uri.EscapeDataString($">{unread}</text>")));
        await row.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(anna.Heading(subject)).ToBeVisibleAsync();
        await Expect(Bell(anna, $"{unread - 1} ")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_comes_while_the_list_is_on_its_way_is_in_it()
    {
        await using var gero = await Newcomer("Gero");
        TaskCompletionSource read = new(), told = new();
        await gero.Page.RouteAsync("**/api/v1/notifications?*", async route =>
        {
            var answer = await route.FetchAsync();
            read.TrySetResult();
            await told.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await gero.Page.GotoAsync("/notifications");
        await read.Task;
        var before = await Bell(gero, "").GetAttributeAsync("aria-label");

        await Desk.Api.PostMessage("Else I open an A-to-Z claim.", "Meanwhile", "meanwhile");
        await Expect(Bell(gero, "")).Not.ToHaveAttributeAsync("aria-label", before!);
        told.SetResult();

        await Expect(Notices(gero).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Meanwhile" })).ToContainTextAsync(Threat);
    }

    [Fact]
    public async Task What_is_marked_as_read_is_read_in_every_window_of_its_person_and_in_no_other()
    {
        await using var here = await Anna();
        await using var there = await Anna();
        await using var ben = await Ben();
        await Desk.Api.PostMessage("Else I open an A-to-Z claim.", "Marked", "marked");
        await Expect(Bell(here, "[1-9]")).ToBeVisibleAsync();
        await Expect(Bell(there, "[1-9]")).ToBeVisibleAsync();

        await Bell(here, "[1-9]").ClickAsync();
        await here.Button("Mark all as read").ClickAsync();

        await Expect(Bell(here, "0")).ToBeVisibleAsync();
        await Expect(Bell(there, "0")).ToBeVisibleAsync();
        await Expect(Bell(ben, "[1-9]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_a_rule_leaves_out_is_neither_listed_nor_counted()
    {
        await using var agent = await Newcomer("Dora");
        await Desk.Api.PostMessage("Else I open an A-to-Z claim.", "Told", "told");
        await Expect(Bell(agent, "[1-9]")).ToBeVisibleAsync();
        await agent.Page.GotoAsync("/preferences");
        var rule = agent.Page.GetByRole(AriaRole.Combobox, new() { Name = $"Tell me: {Threat}" });
        await rule.SelectOptionAsync("Nothing");

        await Expect(Bell(agent, "0")).ToBeVisibleAsync();
        await Desk.Api.PostMessage("Else I open an A-to-Z claim.", "Left out", "left-out");
        await agent.Page.GotoAsync("/notifications");
        await Expect(agent.Page.GetByText("Nothing to tell.")).ToBeVisibleAsync();
        await Expect(Bell(agent, "0")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_desktop_is_told_only_once_a_person_chose_that()
    {
        await using var anna = await Newcomer("Fritz");
        await anna.Page.Context.GrantPermissionsAsync(["notifications"]);
        await anna.Page.AddInitScriptAsync("""
            const Own = Notification;
            window.told = [];
            window.Notification = class extends Own { constructor(title, more) { super(title, more); window.told.push(`${title}: ${more.body}`); document.documentElement.dataset.told = window.told.length; } };
            """);
        await anna.Page.GotoAsync("/preferences");
        var choice = anna.Page.GetByRole(AriaRole.Switch, new() { Name = "Notifications on the desktop" });
        await Expect(choice).Not.ToBeCheckedAsync();
        await Desk.Api.PostMessage("Else I open an A-to-Z claim.", "Unasked", "unasked");
        await Expect(Bell(anna, "[1-9]")).ToBeVisibleAsync();
        (await anna.Page.EvaluateAsync<string[]>("told")).ShouldBeEmpty();

        await choice.FocusAsync();
        await anna.Page.Keyboard.PressAsync("Space");
        await Expect(choice).ToBeCheckedAsync();
        await Desk.Api.PostMessage("Else I open an A-to-Z claim.", "Asked for", "asked-for");

        await Expect(anna.Page.Locator("html[data-told='1']")).ToHaveCountAsync(1);
        (await anna.Page.EvaluateAsync<string[]>("told")).ShouldHaveSingleItem().ShouldBe($"{Threat}: Asked for · Giulia Bianchi");
    }

    /// <summary>Somebody whom nothing was told yet.</summary>
    private async Task<Agent> Newcomer(string name, ColorScheme colours = ColorScheme.Light, int width = 1440)
    {
        var person = new Person(name, $"{name.Replace(' ', '-')}@shop.example");
        await Desk.Api.AddAgent(person);
        return await Agent.SignedIn(Chromium, Desk, person, colours: colours, width: width);
    }

    private static ILocator Bell(Agent agent, string unread) =>
        agent.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^Notifications: {unread}") }).First;

    private static ILocator Notices(Agent agent) => agent.Page.GetByRole(AriaRole.List, new() { Name = "Notifications" });
}
