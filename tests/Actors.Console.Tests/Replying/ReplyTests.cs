using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Replying;

[Collection(AtOneDesk.Name)]
public sealed class ReplyTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk)
{
    [Fact]
    public async Task A_reply_is_queued_then_sent_and_only_then_the_clock_stops()
    {
        var ticket = await Desk.Api.PostMail(new("Manca un pezzo (Ordine: 405-1111111-1234567)", "Manca il coperchio."));
        await using var anna = await Anna(ticket!);
        await Expect(anna.Message("Manca il coperchio.")).ToContainTextAsync("Waits for an answer");

        await anna.SendReply("Le spediamo il coperchio oggi.");
        var reply = anna.Page.GetByRole(AriaRole.Article, new() { Name = "Reply by Anna Rossi" });
        await Expect(reply).ToContainTextAsync("Queued");
        await Expect(anna.Reply).ToHaveValueAsync("");
        await Expect(anna.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();

        await Desk.Api.DeliverReplies();
        await Expect(reply).ToContainTextAsync("Sent");
        await Expect(anna.Message("Manca il coperchio.")).ToContainTextAsync("by Anna Rossi");
        await Expect(anna.Page.GetByText("No deadline")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_stale_send_is_refused_shows_what_happened_and_goes_out_once_it_was_read()
    {
        var ticket = await Desk.Api.PostMessage("Can I return it?", "Return", "return");
        await using var anna = await Anna(ticket);
        await using var ben = await Ben(ticket);
        await ben.Reply.FillAsync("Please send it back to us.");

        await anna.SendReply("You need not send it back.");
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The conversation moved on while you write");
        await ben.Button("Send reply").ClickAsync();

        var refusal = ben.Page.GetByRole(AriaRole.Alert);
        await Expect(refusal).ToContainTextAsync("Not sent");
        await Expect(refusal).ToContainTextAsync("Anna Rossi");
        await Expect(refusal).ToContainTextAsync("You need not send it back.");
        await Expect(ben.Reply).ToHaveValueAsync("Please send it back to us.");
        await Expect(anna.Message("Please send it back to us.")).ToHaveCountAsync(0);

        await ben.Button("I have read it: send anyway").ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Article, new() { Name = "Reply by Ben Martin" })).ToContainTextAsync("Queued");
        await Expect(ben.Reply).ToHaveValueAsync("");
        await Expect(refusal).ToBeHiddenAsync();
        await Expect(anna.Message("Please send it back to us.")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_reply_is_taken_back_while_it_waits_and_its_text_is_a_draft_again()
    {
        await Desk.Api.ConnectOutgoing("shopify-home", "hello@home.example", undoSeconds: 120);
        var ticket = await Desk.Api.PostMessage("Is it in stock?", "Stock", "taken-back", account: "shopify-home");
        await using var anna = await Anna();
        await anna.OpenTicket(ticket);
        await anna.SendReply("Yes, it is.");
        var reply = anna.Page.GetByRole(AriaRole.Article, new() { Name = "Reply by Anna Rossi" });

        await reply.GetByRole(AriaRole.Button, new() { NameRegex = new("Take back") }).ClickAsync();

        await Expect(reply).ToContainTextAsync("Taken back");
        await Expect(anna.Reply).ToHaveValueAsync("Yes, it is.");
        await anna.SendReply("Yes, three of them.");
        await Expect(reply.Nth(1)).ToContainTextAsync("Queued");
    }

    [Fact]
    public async Task A_macro_waits_until_what_came_in_since_it_was_chosen_is_read()
    {
        await Desk.Api.ApproveMacro("neutral-refund-follow-up", "en");
        var ticket = await Desk.Api.PostMessage("Where is my refund?", "Refund", "macro-seen", orderId: "305-1182934-6670219");
        await using var anna = await Anna(ticket);
        await anna.Button("Macro…").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Option, new() { Name = "Neutral refund follow up English" }).ClickAsync();
        await Expect(anna.Page.GetByLabel("What will be sent")).ToContainTextAsync("Your request about a refund has reached us");
        await Desk.Api.PostMessage("Forget it, I keep it.", "Refund", "macro-seen");

        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Forget it, I keep it.");
        await Expect(anna.Button("Send reply")).ToBeDisabledAsync();
        await anna.Page.Keyboard.PressAsync("Control+Enter");
        (await Desk.Api.Replies(ticket)).ShouldBeEmpty();

        await anna.Button("I have read it: keep writing").ClickAsync();
        await anna.Button("Send reply").ClickAsync();
        await Expect(anna.Message("Your request about a refund has reached us")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_draft_survives_a_reload_and_the_end_of_the_session()
    {
        var ticket = await Desk.Api.PostMessage("Is it blue?", "Colour", "colour");
        await using var anna = await Anna(ticket);
        await anna.Reply.PressSequentiallyAsync("Yes, it is");
        await anna.Page.ReloadAsync();
        await Expect(anna.Reply).ToHaveValueAsync("Yes, it is");

        await anna.Page.Context.ClearCookiesAsync();
        await anna.Page.ReloadAsync();
        await anna.SignIn(Agents.Anna.Email, Desk.Password);
        await Expect(anna.Reply).ToHaveValueAsync("Yes, it is");

        await anna.Button("Send reply").ClickAsync();
        await Expect(anna.Message("Yes, it is")).ToHaveCountAsync(1);
        await anna.Page.ReloadAsync();
        await Expect(anna.Message("Yes, it is")).ToHaveCountAsync(1);
        await Expect(anna.Reply).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_send_whose_answer_was_lost_is_repeated_and_goes_out_once()
    {
        var ticket = await Desk.Api.PostMessage("Any news?", "News", "news");
        await using var anna = await Anna(ticket);
        var lost = false;
        await anna.Page.RouteAsync("**/replies", async route =>
        {
            if (lost)
            {
                await route.ContinueAsync();
                return;
            }
            lost = true;
            await route.FetchAsync();
            await route.AbortAsync();
        });

        await anna.SendReply("It ships today.");
        await Expect(anna.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "network.unreachable" })).ToBeVisibleAsync();
        await Expect(anna.Reply).ToHaveValueAsync("It ships today.");
        await anna.Button("Try again").ClickAsync();
        await Expect(anna.Reply).ToHaveValueAsync("");
        await Expect(anna.Message("It ships today.")).ToHaveCountAsync(1);
        await anna.Page.ReloadAsync();
        await Expect(anna.Message("It ships today.")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_note_has_its_own_place_and_is_no_reply()
    {
        var ticket = await Desk.Api.PostMessage("Broken", "Broken", "broken");
        await using var anna = await Anna(ticket);
        await anna.Page.Keyboard.PressAsync("n");
        var note = anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Write an internal note" });
        await Expect(note).ToBeFocusedAsync();
        await note.FillAsync("Third one of this lot.");
        await anna.Button("Add note").ClickAsync();

        var notes = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Internal notes" });
        await Expect(notes.GetByRole(AriaRole.List, new() { Name = "Notes, newest first" })).ToContainTextAsync("Third one of this lot.");
        await Expect(anna.Page.GetByRole(AriaRole.Article, new() { Name = "Internal note by Anna Rossi" })).ToBeVisibleAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Article, new() { Name = "Reply by Anna Rossi" })).ToHaveCountAsync(0);
        await Expect(note).ToHaveValueAsync("");
    }
}
