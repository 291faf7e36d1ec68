using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Arranging;

/// <summary>Queues that a person puts together, and what they have not read yet in them.</summary>
public sealed class SavedViewTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_view_of_ones_own_is_in_the_navigation_with_a_count_that_follows_until_it_is_deleted()
    {
        var now = await Desk.Api.Now();
        await Desk.Api.PostMessage("Where?", "Missed one", "missed-one", now.AddHours(-30));
        await Desk.Api.PostMessage("Where?", "In time", "in-time", now);
        await using var anna = await Anna();
        await using var there = await Anna();
        await anna.Button("Save as a view…").ClickAsync();
        var dialog = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "View of my own" });
        await dialog.GetByLabel("Name").FillAsync("Burning");
        await dialog.GetByRole(AriaRole.Switch, new() { Name = "Only missed response times" }).FocusAsync();
        await anna.Page.Keyboard.PressAsync("Space");
        await anna.Picture("view-dialog");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await anna.Button("Keep the view").ClickAsync();

        await Expect(anna.Heading("Burning")).ToBeVisibleAsync();
        await Expect(anna.Row("Missed one")).ToBeVisibleAsync();
        await Expect(anna.Row("In time")).ToHaveCountAsync(0);
        await Expect(Link(there)).ToContainTextAsync("1");
        await Desk.Api.PostMessage("Where?", "Missed two", "missed-two", now.AddHours(-40));
        await Expect(anna.Row("Missed two")).ToBeVisibleAsync();
        await Expect(Link(anna)).ToContainTextAsync("2");
        await Expect(Link(there)).ToContainTextAsync("2");
        await anna.Picture("view");

        await anna.Button("Delete the view").ClickAsync();
        await Expect(anna.Heading("Open")).ToBeVisibleAsync();
        await Expect(Link(there)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_ticket_is_unread_until_its_reader_has_seen_it_and_again_when_something_new_comes()
    {
        await Desk.Api.PostMessage("First", "Marks", "marks");
        await using var anna = await Anna();
        await using var ben = await Ben();
        await Expect(Mark(anna)).ToBeVisibleAsync();
        await Expect(Mark(ben)).ToBeVisibleAsync();

        await anna.Row("Marks").ClickAsync();
        await Expect(anna.Message("First")).ToBeVisibleAsync();
        await anna.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open") }).ClickAsync();
        await Expect(anna.Row("Marks")).ToBeVisibleAsync();
        await Expect(Mark(anna)).ToHaveCountAsync(0);
        await Expect(Mark(ben)).ToBeVisibleAsync();

        await Desk.Api.PostMessage("Second", "Marks", "marks");
        await Expect(Mark(anna)).ToBeVisibleAsync();
    }

    private static ILocator Link(Agent agent) => agent.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Burning") });

    private static ILocator Mark(Agent agent) => agent.Row("Marks").GetByRole(AriaRole.Img, new() { Name = "unread" });
}
