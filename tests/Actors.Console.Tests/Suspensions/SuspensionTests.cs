using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Suspensions;

/// <summary>A suspension from the declaration to the reinstatement, with an agent who is also supervisor and a compliance manager.</summary>
public sealed class SuspensionTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    private const string Words = "Your request about a refund has reached us";

    [Fact]
    public async Task R85_R89_Under_a_suspension_only_an_approved_macro_reaches_the_buyer()
    {
        await Desk.Api.ApproveMacro("neutral-refund-follow-up", "en");
        var ticket = await Desk.Api.PostMessage("Please cancel my order, I want my money back.", "Refund", "refund", orderId: "305-1182934-6670215");
        await using var anna = await Anna();
        await using var carla = await Carla();
        await anna.OpenTicket(ticket);
        await anna.SendReply("It left this morning.");
        await Expect(anna.Message("It left this morning.")).ToContainTextAsync("Queued");
        await anna.Reply.FillAsync("Sorry, we were suspended.");

        await Declare(anna);
        await Expect(Protocol(carla)).ToContainTextAsync("Acknowledge this.");
        await Expect(Protocol(anna)).ToContainTextAsync("Answer nothing without approval.");
        await anna.Picture("suspension-banner");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await anna.Button("I have read this and will follow it").ClickAsync();
        await Expect(anna.Button("I have read this and will follow it")).ToBeHiddenAsync();

        await carla.Button("I have read this and will follow it").ClickAsync();
        await Expect(Line(carla)).ToHaveCountAsync(0);

        await anna.Page.GotoAsync($"/tickets/{ticket}");
        await Expect(Line(anna)).ToBeVisibleAsync();
        var held = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Reply to the buyer" });
        await Expect(held).ToContainTextAsync("Amazon EU is suspended: no reply goes out");
        await Expect(held).ToContainTextAsync("Sorry, we were suspended.");
        await Expect(anna.Reply).ToHaveCountAsync(0);
        await Expect(anna.Button("Send reply")).ToHaveCountAsync(0);
        await anna.Picture("suspension-held");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await Ask(anna);
        await Expect(held.GetByRole(AriaRole.List, new() { Name = "Asked for this ticket" })).ToContainTextAsync("waits");
        await anna.Picture("suspension-ticket");

        await carla.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Decisions") }).ClickAsync();
        var waiting = carla.Page.GetByRole(AriaRole.List, new() { Name = "Replies under a suspension" });
        await Expect(waiting).ToContainTextAsync(Words);
        await Expect(waiting).ToContainTextAsync("On record: the buyer wrote of it");
        await carla.Picture("decisions-approval");
        (await Axe.Violations(carla.Page)).ShouldBeEmpty();
        await waiting.GetByRole(AriaRole.Link, new() { Name = "Show the suspension" }).ClickAsync();
        var inbox = carla.Page.GetByRole(AriaRole.Region, new() { Name = "Requests for approval" });
        await Expect(inbox).ToContainTextAsync(Words);
        await Expect(inbox).ToContainTextAsync("On record: the buyer wrote of it");
        await carla.Picture("suspension-inbox");
        (await Axe.Violations(carla.Page)).ShouldBeEmpty();
        await inbox.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(inbox).ToContainTextAsync("approved");
        await Expect(anna.Message(Words)).ToContainTextAsync("Queued");
        await Expect(held).ToContainTextAsync("approved");
        (await Desk.Api.Replies(ticket))[^1].ShouldContain(Words);

        await Reinstate(carla);
        await Expect(Line(anna)).ToBeHiddenAsync();
        await carla.Page.GetByRole(AriaRole.Tab, new() { Name = "Held replies" }).ClickAsync();
        var waits = carla.Page.GetByRole(AriaRole.Region, new() { Name = "Held replies" });
        await Expect(waits).ToContainTextAsync("Release");
        await Expect(waits).ToContainTextAsync("It left this morning.");
        await Expect(waits).ToContainTextAsync("Anna Rossi · Giulia Bianchi");
        await carla.Picture("suspension-over");
        await waits.GetByRole(AriaRole.Button, new() { Name = "Discard" }).First.ClickAsync();
        var sure = carla.Page.GetByRole(AriaRole.Dialog, new() { Name = "Discard this reply?" });
        await Expect(sure).ToContainTextAsync("It left this morning.");
        await carla.Picture("suspension-discard");
        await sure.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Expect(waits).ToContainTextAsync("It left this morning.");
        await waits.GetByRole(AriaRole.Button, new() { Name = "Discard" }).First.ClickAsync();
        await sure.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Expect(waits).Not.ToContainTextAsync("It left this morning.");
        await carla.Page.GetByRole(AriaRole.Tab, new() { Name = "Evidence" }).ClickAsync();
        await Expect(carla.Page.GetByRole(AriaRole.Region, new() { Name = "Cancellations" })).ToContainTextAsync("1 of 1 open tickets ask.");
        await Expect(carla.Page.GetByRole(AriaRole.Region, new() { Name = "Where is my order?" })).ToContainTextAsync("0 of 1 open tickets ask.");
        await carla.Picture("suspension-evidence");
        (await Axe.Violations(carla.Page)).ShouldBeEmpty();
        await anna.OpenTicket(ticket);
        await Expect(anna.Reply).ToHaveValueAsync("Sorry, we were suspended.");
    }

    private static async Task Declare(Agent agent)
    {
        await agent.Page.GetByRole(AriaRole.Link, new() { Name = "Suspensions" }).ClickAsync();
        var form = agent.Page.GetByRole(AriaRole.Region, new() { Name = "Suspend an account" });
        await form.GetByLabel("Account").First.SelectOptionAsync("Amazon EU");
        await Expect(form.GetByRole(AriaRole.Status)).ToContainTextAsync("1 open tickets of the account, 1 replies");
        await form.GetByLabel("Why?").FillAsync("Amazon deactivated the account.");
        await form.GetByLabel("Protocol: what everybody must know").FillAsync("Answer nothing without approval.");
        await form.GetByLabel("Protocol: what everybody must do").FillAsync("Acknowledge this.\nAsk compliance.");
        await agent.Picture("suspension-declare");
        await Expect(agent.Button("Suspend the account now")).ToBeDisabledAsync();
        await form.GetByLabel("Type the name of the account: Amazon EU").FillAsync("Amazon EU");
        await agent.Button("Suspend the account now").ClickAsync();
        await Expect(agent.Heading("Suspension of Amazon EU")).ToBeVisibleAsync();
    }

    private static async Task Ask(Agent agent)
    {
        await agent.Button("Ask for approval…").ClickAsync();
        var dialog = agent.Page.GetByRole(AriaRole.Dialog, new() { Name = "Reply with a macro" });
        await dialog.GetByRole(AriaRole.Option, new() { Name = "Neutral refund follow up English" }).ClickAsync();
        await Expect(dialog.GetByLabel("Order")).ToHaveValueAsync("305-1182934-6670215");
        await Expect(dialog.GetByLabel("What will be sent")).ToContainTextAsync(Words);
        await agent.Picture("macro-picker");
        (await Axe.Violations(agent.Page)).ShouldBeEmpty();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    private static async Task Reinstate(Agent agent)
    {
        await agent.Button("Reinstate the account…").ClickAsync();
        var why = agent.Page.GetByRole(AriaRole.Dialog, new() { Name = "Reinstate the account…" });
        await why.GetByLabel("Why is it open again?").FillAsync("Amazon reactivated it.");
        await why.GetByRole(AriaRole.Button, new() { Name = "Reinstate the account…" }).ClickAsync();
        await Expect(agent.Page.GetByText("Over")).ToBeVisibleAsync();
    }

    private static ILocator Protocol(Agent agent) => agent.Page.GetByRole(AriaRole.Dialog, new() { Name = "Amazon EU is suspended" });

    private static ILocator Line(Agent agent) => agent.Page.GetByRole(AriaRole.Region, new() { Name = "Amazon EU is suspended" });
}
