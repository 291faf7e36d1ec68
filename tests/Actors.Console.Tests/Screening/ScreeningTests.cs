using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Screening;

[Collection(AtOneDesk.Name)]
public sealed class ScreeningTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk)
{
    [Fact]
    public async Task What_breaks_a_rule_is_marked_while_one_types_and_goes_out_under_a_waiver()
    {
        var ticket = await Desk.Api.PostMessage("Where do I send the form?", "Form", "form", orderId: "405-1111111-7654321");
        await using var anna = await Anna(ticket);

        await anna.Reply.FillAsync("Please send it to claims@shop.example today.");
        var rules = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Wording rules" });
        await Expect(rules).ToContainTextAsync("No e-mail addresses in official messages");
        await Expect(rules.GetByRole(AriaRole.Button, new() { Name = "claims@shop.example" })).ToBeVisibleAsync();
        await Expect(anna.Button("Send reply")).ToBeDisabledAsync();
        await anna.Picture("screening-blocked");

        await anna.Button("Ask for a waiver").ClickAsync();
        await anna.Page.GetByLabel("On what ground?").SelectOptionAsync("Contact required by law to complete the order");
        await anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Why must it stay as it is?" }).FillAsync("The insurer wants it there.");
        await anna.Button("Ask for the waiver").ClickAsync();
        await Expect(anna.Page.GetByText("A waiver waits for approval: E-mail address")).ToBeVisibleAsync();
        await Expect(anna.Button("Approve the waiver")).ToHaveCountAsync(0);

        await using (var carla = await Agent.SignedIn(Chromium, Desk, Agents.Carla, ticket))
        {
            await carla.Button("Approve the waiver").ClickAsync();
            await Expect(carla.Page.GetByText("approved by Carla Conti")).ToBeVisibleAsync();
        }

        await Expect(rules).ToContainTextAsync("waived");
        await Expect(anna.Button("Send reply")).ToBeEnabledAsync();
        await anna.Button("Send reply").ClickAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Article, new() { Name = "Reply by Anna Rossi" })).ToContainTextAsync("Queued");
    }

    [Fact]
    public async Task A_clean_text_says_nothing_and_a_warning_stops_nobody()
    {
        var ticket = await Desk.Api.PostMessage("Is it blue?", "Colour", "colour-2");
        await using var anna = await Anna(ticket);

        await anna.Reply.FillAsync("Yes, it is blue.");
        var rules = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Wording rules" });
        await Expect(rules).ToContainTextAsync("No order is named");
        await Expect(anna.Button("Send reply")).ToBeEnabledAsync();

        await anna.Reply.FillAsync("Yes, order 405-1111111-7654321 is blue.");
        await Expect(rules).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_words_that_made_a_ticket_urgent_are_shown_with_the_message()
    {
        var ticket = await Desk.Api.PostMessage("Send it or I will open an A-to-Z claim.", "Urgent", "urgent");
        await using var anna = await Anna(ticket);

        await Expect(anna.Message("Send it or I will open")).ToContainTextAsync("A-to-Z claim: A-to-Z claim");
    }
}
