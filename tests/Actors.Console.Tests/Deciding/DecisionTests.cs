using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Deciding;

/// <summary>Whoever decides has one inbox, reads there what it is about, and finds it empty afterwards.</summary>
public sealed class DecisionTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    private const string Order = "405-1111111-7654321";

    [Fact]
    public async Task Compliance_decides_a_waiver_on_the_text_it_is_for_without_opening_the_ticket()
    {
        var ticket = await Desk.Api.PostMessage("Where do I send the form?", "Form", "form", orderId: Order);
        await using var carla = await Carla();
        var link = carla.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Decisions") });
        await Expect(link).ToHaveTextAsync("Decisions");

        await Desk.Api.AskForWaiver(ticket, "contact.email", "The insurer wants it there.", "Send it to claims@shop.example.");

        await Expect(link).ToHaveTextAsync("Decisions1");
        await link.ClickAsync();
        var card = carla.Page.GetByRole(AriaRole.List, new() { Name = "Waivers" }).GetByRole(AriaRole.Listitem);
        await Expect(card).ToContainTextAsync("Send it to claims@shop.example.");
        await Expect(card).ToContainTextAsync("Would let pass: E-mail address");
        await Expect(card).ToContainTextAsync("Why: The insurer wants it there.");
        await Expect(card).ToContainTextAsync($"Giulia Bianchi · {Order}");
        await carla.Picture("decisions");
        (await Axe.Violations(carla.Page)).ShouldBeEmpty();

        await card.GetByRole(AriaRole.Button, new() { Name = "Deny…" }).ClickAsync();
        var why = carla.Page.GetByRole(AriaRole.Dialog, new() { Name = "Deny…" });
        await why.GetByLabel("Why is it denied?").FillAsync("Attach the form here.");
        await why.GetByRole(AriaRole.Button, new() { Name = "Deny…" }).ClickAsync();

        await Expect(carla.Page.GetByText("Nothing waits for you.")).ToBeVisibleAsync();
        await Expect(link).ToHaveTextAsync("Decisions");
        await carla.Page.GotoAsync($"/tickets/{ticket}");
        await Expect(carla.Page.GetByText("Waiver denied – Attach the form here.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task R108_A_refund_that_needs_a_review_is_asked_about_by_being_recorded_and_granted_in_the_inbox()
    {
        const string Refunded = "405-1000003-1000003";
        await Desk.Api.ReviewRefundsAbove(50, "EUR");
        await Desk.Api.PutOrder("amazon-eu", Refunded);
        var ticket = await Desk.Api.PostMessage("It never came.", "Lost parcel", "lost-parcel", orderId: Refunded);
        await using var carla = await Carla();
        var link = carla.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Decisions") });
        await Expect(link).ToHaveTextAsync("Decisions");

        await using var anna = await Anna(ticket);
        await anna.Button("Refund or other action…").ClickAsync();
        var dialog = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Record what is done" });
        await dialog.GetByLabel("Amount").FillAsync("60");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("It was asked for: you are told what is decided.");
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await Expect(link).ToHaveTextAsync("Decisions1");
        await link.ClickAsync();
        var card = carla.Page.GetByRole(AriaRole.List, new() { Name = "Refunds to review" }).GetByRole(AriaRole.Listitem);
        await Expect(card).ToContainTextAsync("€60.00 · Refund");
        await Expect(card).ToContainTextAsync("Anna Rossi");
        await Expect(card).ToContainTextAsync($"Giulia Bianchi · {Refunded}");
        await Expect(card).ToContainTextAsync("No note on the ticket says why yet.");
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "Grant" })).ToBeDisabledAsync();

        await Desk.Api.PostNote(ticket, why: "The carrier lost the parcel and says so.");
        await Expect(card).ToContainTextAsync("Why: The carrier lost the parcel and says so.");
        await carla.Picture("decisions-refund");
        (await Axe.Violations(carla.Page)).ShouldBeEmpty();
        await card.GetByRole(AriaRole.Button, new() { Name = "Grant" }).ClickAsync();
        await Expect(carla.Page.GetByText("Nothing waits for you.")).ToBeVisibleAsync();
        await Expect(link).ToHaveTextAsync("Decisions");

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(anna.Page.GetByText("€60.00 · recorded on the ticket")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_asked_for_a_review_sees_that_it_waits_and_takes_it_back()
    {
        const string Refunded = "405-1000004-1000004";
        await Desk.Api.ReviewRefundsAbove(50, "EUR");
        await Desk.Api.PutOrder("amazon-eu", Refunded);
        var ticket = await Desk.Api.PostMessage("It is too small.", "Too small", "too-small", orderId: Refunded);
        await using var anna = await Anna(ticket);
        await anna.Button("Refund or other action…").ClickAsync();
        var dialog = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Record what is done" });
        await dialog.GetByLabel("Amount").FillAsync("64");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("Escape");

        var waiting = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Refunds that wait for a review" });
        await Expect(waiting).ToContainTextAsync("€64.00 · asked for by Anna Rossi");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();

        await Expect(waiting).ToHaveCountAsync(0);
        await Expect(anna.Page.GetByText("The request for a review was withdrawn").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_agent_is_offered_no_decisions()
    {
        var dora = new Person("Dora Agent", "dora@shop.example");
        await Desk.Api.AddAgent(dora, "agent");
        await using var agent = await Agent.SignedIn(Chromium, Desk, dora);

        await Expect(agent.Page.GetByRole(AriaRole.Link, new() { Name = "Suspensions" })).ToBeVisibleAsync();
        await Expect(agent.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Decisions") })).ToHaveCountAsync(0);
    }
}
