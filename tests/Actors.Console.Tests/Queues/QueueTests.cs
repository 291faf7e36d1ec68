using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Queues;

public sealed class QueueTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_mail_that_arrives_while_the_queue_is_open_appears_by_itself()
    {
        await using var anna = await Anna();
        await Expect(anna.Connection).ToHaveTextAsync("Live");

        await Desk.Api.PostMail(new("Il bollitore perde (Ordine: 405-2841973-1173942)", "Il bollitore perde acqua."));

        var row = anna.Row("Il bollitore perde");
        await Expect(row).ToBeVisibleAsync();
        await Expect(row).ToContainTextAsync("405-2841973-1173942");
        await Expect(row).ToContainTextAsync("Il bollitore perde acqua.");
        await Expect(row.GetByRole(AriaRole.Timer)).ToContainTextAsync("23 h 59 min");
        await Expect(anna.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open") })).ToContainTextAsync("1");
    }

    [Fact]
    public async Task The_queue_is_ordered_by_deadline_and_walked_with_the_keyboard()
    {
        var now = await Desk.Api.Now();
        await Desk.Api.PostMessage("later", "Falls due later", "later", now.AddHours(-2));
        await Desk.Api.PostMessage("sooner", "Falls due sooner", "sooner", now.AddHours(-20));
        await using var anna = await Anna();
        await Expect(anna.Row("Falls due later")).ToBeVisibleAsync();
        var subjects = await anna.Queue.GetByRole(AriaRole.Link).AllInnerTextsAsync();
        var order = subjects.Select((text, at) => (text, at)).ToDictionary(row => row.text, row => row.at);
        order.Single(row => row.Key.Contains("Falls due sooner", StringComparison.Ordinal)).Value
            .ShouldBeLessThan(order.Single(row => row.Key.Contains("Falls due later", StringComparison.Ordinal)).Value);

        await anna.Page.Keyboard.PressAsync("j");
        await Expect(anna.Row("Falls due sooner")).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Heading("Falls due sooner")).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("g");
        await anna.Page.Keyboard.PressAsync("q");
        await Expect(anna.Heading("Open")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_ticket_moves_between_views_when_it_is_assigned_and_closed()
    {
        var ticket = await Desk.Api.PostMessage("Where is it?", "Parcel missing", "parcel");
        // Ben exists before Anna's console asks who there is to assign to.
        await using var ben = await Ben();
        await using var anna = await Anna();
        await ben.Page.GotoAsync("/queue/mine");
        await Expect(ben.Page.GetByText("No ticket is assigned to you.")).ToBeVisibleAsync();

        await anna.OpenTicket(ticket);
        await anna.Button("Assignee: Unassigned").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Ben Martin" }).ClickAsync();
        await Expect(ben.Row("Parcel missing")).ToBeVisibleAsync();

        await Desk.Api.PostNote(ticket);
        await anna.Button("Status: Open").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Closed" }).ClickAsync();
        await anna.Button("Close anyway").ClickAsync();
        await Expect(anna.Button("Status: Closed")).ToBeVisibleAsync();
        await Expect(ben.Row("Parcel missing")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_countdown_ticks_by_itself()
    {
        await Desk.Api.PostMessage("tick", "Ticking", "tick", (await Desk.Api.Now()).AddHours(-23.5));
        await using var anna = await Anna();
        var timer = anna.Row("Ticking").GetByRole(AriaRole.Timer);
        var first = await timer.InnerTextAsync();
        await Expect(timer).Not.ToHaveTextAsync(first);
    }
}
