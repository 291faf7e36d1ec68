using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Queues;

/// <summary>The ways from a ticket: back to its row, on to the next one, and to its end.</summary>
public sealed class LeavingTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task Whoever_comes_back_from_a_ticket_stands_on_its_row_in_the_same_list()
    {
        await Desk.Api.PostMessage("one", "Back one", "back-one", account: "shopify-home");
        await Desk.Api.PostMessage("two", "Back two", "back-two", account: "shopify-home");
        await using var anna = await Anna();
        await anna.Page.GotoAsync("/queue/unassigned?account=shopify-home");
        await anna.Row("Back two").ClickAsync();
        await Expect(anna.Heading("Back two")).ToBeVisibleAsync();

        await anna.Page.Keyboard.PressAsync("u");
        await Expect(anna.Row("Back two")).ToBeFocusedAsync();
        anna.Page.Url.ShouldEndWith("/queue/unassigned?account=shopify-home");

        await anna.Row("Back one").ClickAsync();
        await Expect(anna.Heading("Back one")).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("j");
        await Expect(anna.Heading("Back two")).ToBeVisibleAsync();
        await anna.Button("Back to the queue").ClickAsync();
        await Expect(anna.Row("Back two")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Whoever_answers_has_the_ticket_and_goes_on_to_the_next()
    {
        await Desk.Api.PostMessage("one", "Next one", "next-one", account: "shopify-home");
        await Desk.Api.PostMessage("two", "Next two", "next-two", account: "shopify-home");
        await using var ben = await Ben();
        await ben.Page.GotoAsync("/queue/unassigned?account=shopify-home");
        await ben.Row("Next one").ClickAsync();

        await ben.Reply.FillAsync("It is on its way.");
        await ben.Button("Send and next").ClickAsync();

        await Expect(ben.Heading("Next two")).ToBeVisibleAsync();
        await ben.Page.GotoAsync("/queue/mine");
        await Expect(ben.Row("Next one")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nobody_is_offered_to_close_what_needs_a_note_first()
    {
        var ticket = await Desk.Api.PostMessage("Where is it?", "Needs a note", "needs-a-note");
        await using var anna = await Anna(ticket);

        await anna.Button("Status: Open").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Closed" }).ClickAsync();
        await Expect(anna.Page.GetByText("A note is needed before it is closed")).ToBeVisibleAsync();
        await Expect(anna.Button("Close anyway")).ToHaveCountAsync(0);
        await anna.Button("Write an internal note").ClickAsync();

        await Expect(anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Write an internal note" })).ToBeFocusedAsync();
    }
}
