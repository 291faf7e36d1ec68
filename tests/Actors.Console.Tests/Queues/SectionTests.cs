using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Queues;

/// <summary>The queue under its headings: what was missed, what is near, and all the rest.</summary>
public sealed class SectionTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_ticket_goes_from_section_to_section_as_its_deadline_comes_near()
    {
        await Desk.Api.PutAccount("cut", "Cut", "shopify", official: false, "cut@shop.example");
        var now = await Desk.Api.Now();
        await Desk.Api.PostMessage("long ago", "Long missed", "long-missed", now.AddHours(-30), account: "cut");
        await Desk.Api.PostMessage("missed", "Just missed", "just-missed", now.AddHours(-25), account: "cut");
        await Desk.Api.PostMessage("near", "Falls due soon", "soon", now.AddHours(-23.25), account: "cut");
        await Desk.Api.PostMessage("not yet", "Falls due after that", "after", now.AddHours(-22.75), account: "cut");
        await using var anna = await Anna();
        await anna.Page.GotoAsync("/queue/open?account=cut");

        await Expect(Section(anna, "Missed")).ToHaveTextAsync("Missed (2)");
        await Expect(Section(anna, "Next hour")).ToHaveTextAsync("Next hour (1)");
        await Expect(anna.Queue.GetByRole(AriaRole.Heading)).ToHaveCountAsync(3);
        await anna.Picture("sections");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();

        foreach (var subject in new[] { "Long missed", "Just missed", "Falls due soon", "Falls due after that" })
        {
            await anna.Page.Keyboard.PressAsync("j");
            await Expect(anna.Row(subject)).ToBeFocusedAsync();
        }
        await anna.Page.Keyboard.PressAsync("k");
        await Expect(anna.Row("Falls due soon")).ToBeFocusedAsync();

        await Desk.Api.AdvanceClock("PT30M");
        await Expect(Section(anna, "Next hour")).ToHaveTextAsync("Next hour (2)");
        await Expect(anna.Queue.GetByRole(AriaRole.Heading)).ToHaveCountAsync(2);
        await Desk.Api.AdvanceClock("PT20M");
        await Expect(Section(anna, "Missed")).ToHaveTextAsync("Missed (3)");
        await Expect(Section(anna, "Next hour")).ToHaveTextAsync("Next hour (1)");
        await Expect(anna.Row("Falls due soon")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_heading_counts_what_is_not_loaded_yet_and_goes_on_counting()
    {
        const int more = 105;
        await Desk.Api.PutAccount("long", "Long", "shopify", official: false, "long@shop.example");
        for (var i = 0; i < more; i++)
            await Desk.Api.PostMessage($"long-{i}", $"One of many {i}", $"many-{i}", account: "long");
        await using var anna = await Anna();
        await anna.Page.GotoAsync("/queue/open?account=long");
        await Expect(anna.Connection).ToHaveTextAsync("Live");
        await Expect(Section(anna, "Later")).ToHaveTextAsync($"Later ({more})");

        await Desk.Api.PostMessage("long-last", "The last of many", "many-last", account: "long");
        await Expect(Section(anna, "Later")).ToHaveTextAsync($"Later ({more + 1})");
    }

    [Fact]
    public async Task Nothing_slips_away_from_under_a_hand_that_is_about_to_click()
    {
        await Desk.Api.PutAccount("still", "Still", "shopify", official: false, "still@shop.example");
        var now = await Desk.Api.Now();
        await Desk.Api.PostMessage("waits", "Aimed at", "aimed", now.AddHours(-2), account: "still");
        await using var anna = await Anna();
        await anna.Page.GotoAsync("/queue/open?account=still");
        await Expect(anna.Connection).ToHaveTextAsync("Live");
        await anna.Row("Aimed at").HoverAsync();
        var answered = anna.Page.WaitForResponseAsync(answer => answer.Url.Contains("/api/v1/tickets/", StringComparison.Ordinal) && answer.Ok);
        await anna.Page.EvaluateAsync(
            """
            () => {
              const row = document.querySelector('a[id^=ticket-]');
              const move = () => row.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
              move();
              window.moving = setInterval(move, 50);
            }
            """);

        await Desk.Api.PostMessage("now", "More pressing", "pressing", now.AddHours(-23.5), account: "still");
        await answered;
        await Expect(anna.Row("More pressing")).ToBeHiddenAsync();

        await anna.Page.EvaluateAsync("() => clearInterval(window.moving)");
        await anna.Page.Mouse.MoveAsync(5, 5);
        await Expect(anna.Row("More pressing")).ToBeVisibleAsync();
        await Expect(Section(anna, "Next hour")).ToHaveTextAsync("Next hour (1)");
    }

    private static ILocator Section(Agent agent, string name) =>
        agent.Queue.GetByRole(AriaRole.Heading, new() { Level = 2, NameRegex = new($"^{name}") });
}
