using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Queues;

/// <summary>What a window has room for: the list beside the ticket, or a navigation of icons.</summary>
public sealed class SplitTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_wide_window_shows_the_list_beside_the_ticket_and_the_keys_go_through_it()
    {
        await ThreeTickets("wide");
        await using var anna = await Agent.SignedIn(Chromium, Desk, Agents.Anna, width: 1680);
        await anna.Page.GotoAsync("/queue/open?account=wide");
        await anna.Row("wide one").ClickAsync();
        await Expect(anna.Heading("wide one")).ToBeVisibleAsync();
        await Expect(Current(anna)).ToContainTextAsync("wide one");
        await Expect(Beside(anna).GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        await Expect(anna.Message("one").First).ToBeVisibleAsync();
        await anna.Picture("split");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();

        await anna.Page.Keyboard.PressAsync("j");
        await Expect(anna.Heading("wide two")).ToBeVisibleAsync();
        await Expect(Current(anna)).ToContainTextAsync("wide two");
        await Beside(anna).GetByRole(AriaRole.Link).Filter(new() { HasText = "wide three" }).ClickAsync();
        await Expect(anna.Heading("wide three")).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("k");
        await Expect(anna.Heading("wide two")).ToBeVisibleAsync();

        await anna.Page.ReloadAsync();
        await Expect(anna.Heading("wide two")).ToBeVisibleAsync();
        await Expect(Current(anna)).ToContainTextAsync("wide two");
        await anna.Page.SetViewportSizeAsync(1440, 860);
        await Expect(Beside(anna)).ToHaveCountAsync(0);
        await Expect(anna.Heading("wide two")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_narrower_window_has_icons_with_names_and_keeps_the_choice_of_the_account()
    {
        await ThreeTickets("icons");
        await using var anna = await Agent.SignedIn(Chromium, Desk, Agents.Anna, width: 1100);
        var link = anna.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Snoozed") });
        (await link.BoundingBoxAsync())!.Width.ShouldBeLessThan(64);
        await anna.Page.GetByRole(AriaRole.Combobox, new() { Name = "Account" }).SelectOptionAsync("icons");
        await Expect(anna.Queue.GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        await anna.Picture("icons");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await link.ClickAsync();
        await Expect(anna.Heading("Snoozed")).ToBeVisibleAsync();
    }

    private async Task ThreeTickets(string account)
    {
        await Desk.Api.PutAccount(account, account, "shopify", official: false, $"{account}@shop.example");
        foreach (var name in new[] { "one", "two", "three" })
            await Desk.Api.PostMessage(name, $"{account} {name}", $"{account}-{name}", account: account);
    }

    private static ILocator Beside(Agent agent) => agent.Page.GetByRole(AriaRole.Navigation, new() { Name = "The list beside it" });

    private static ILocator Current(Agent agent) => Beside(agent).Locator("a[aria-current=true]");
}
