using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Live;

public sealed class OfflineTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_lost_network_is_said_above_everything_and_what_failed_meanwhile_mends_itself()
    {
        await Desk.Api.PostMessage("Open me", "Offline", "offline");
        await using var anna = await Anna();
        var bar = anna.Page.GetByRole(AriaRole.Status, new() { Name = "No longer up to date" });
        await Expect(anna.Connection).ToHaveTextAsync("Live");
        await Expect(bar).ToBeEmptyAsync();
        await TheTicketsScreenIsRead(anna);

        await anna.SetOffline(true);
        await Expect(bar).ToContainTextAsync("There is no network.");
        await Expect(anna.Row("Offline")).ToBeVisibleAsync();
        await anna.Row("Offline").ClickAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server cannot be reached.");
        await anna.Picture("offline");

        await anna.SetOffline(false);
        await Expect(anna.Heading("Offline")).ToBeVisibleAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(bar).ToBeEmptyAsync();
    }

    /// <summary>It is read soon after the queue stands, before anybody needs it.</summary>
    private static async Task TheTicketsScreenIsRead(Agent anna)
    {
        const string address = "performance.getEntriesByType('resource').map(entry => entry.name).find(name => /TicketPage.*[.]js$/.test(name))";
        await anna.Page.WaitForFunctionAsync($"() => {address}");
        await anna.Page.EvaluateAsync($"() => import({address}).then(() => true)");
    }

    [Fact]
    public async Task The_way_to_anywhere_opens_from_within_a_text_field_and_has_a_name()
    {
        var ticket = await Desk.Api.PostMessage("Jump from me", "Jump", "jump");
        await using var anna = await Anna(ticket);
        await anna.Reply.FillAsync("Half a sen");
        await anna.Page.Keyboard.PressAsync("Control+k");

        await Expect(anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Search or go to" })).ToBeVisibleAsync();
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
    }
}
