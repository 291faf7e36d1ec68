using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Migrating;

/// <summary>The way out of Amazon and back in the panel of the ticket (R75–R81).</summary>
[Collection(AtOneDesk.Name)]
public sealed class MigrationTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk)
{
    private const string Order = "305-1182934-6670217";

    [Fact]
    public async Task R73_The_way_leads_from_the_justification_to_the_summary_with_the_amount_in_its_currency()
    {
        await Desk.Api.ApproveMacro("return-to-amazon", "en");
        await Desk.Api.ApproveMacro("resolution-summary-refund", "en");
        await using var anna = await Justified("walk");
        var panel = Panel(anna);

        await panel.GetByLabel("Tell the buyer in the official thread").SelectOptionAsync("Return to amazon (English)");
        await panel.GetByRole(AriaRole.Textbox, new() { Name = "Way to contact" }).FillAsync("video call");
        await Expect(panel.GetByLabel("What will be sent")).ToContainTextAsync("we will contact you by video call");
        await Send(panel);
        await Expect(panel).ToContainTextAsync("The official message waits for its channel");
        await Desk.Api.DeliverReplies();

        await Expect(panel).ToContainTextAsync("Outside: come back with a summary");
        await panel.GetByRole(AriaRole.Textbox, new() { Name = "What was said" }).FillAsync("We agreed on a part of the price.");
        await panel.GetByRole(AriaRole.Textbox, new() { Name = "Amount agreed" }).FillAsync("14,95");
        await panel.GetByRole(AriaRole.Combobox, new() { Name = "Currency" }).SelectOptionAsync("GBP");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await panel.GetByLabel("Sum up in the official thread").SelectOptionAsync("Resolution summary refund (English)");
        await Expect(panel.GetByRole(AriaRole.Textbox, new() { Name = "Amount", Exact = true })).ToHaveValueAsync("14.95 GBP");
        await panel.GetByRole(AriaRole.Textbox, new() { Name = "Summary for colleagues" }).FillAsync("A part of the price, 14.95 GBP.");
        await panel.ScrollIntoViewIfNeededAsync();
        await anna.Picture("migration-outside");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await Send(panel);
        await Expect(panel).ToContainTextAsync("The summary waits for its channel");
        await Desk.Api.DeliverReplies();

        await Expect(panel).ToContainTextAsync("Summed up in the official thread.");
        await anna.Picture("migration-resolved");
    }

    [Fact]
    public async Task What_the_buyer_writes_while_an_official_message_is_made_has_to_be_read_first()
    {
        await Desk.Api.ApproveMacro("return-to-amazon", "en");
        await using var anna = await Justified("moved-on");
        var panel = Panel(anna);
        await panel.GetByLabel("Tell the buyer in the official thread").SelectOptionAsync("Return to amazon (English)");
        await panel.GetByRole(AriaRole.Textbox, new() { Name = "Way to contact" }).FillAsync("video call");

        await Desk.Api.PostMessage("It is cold again.", "Battery", "moved-on");

        await Expect(panel).ToContainTextAsync("The conversation moved on since.");
        await Expect(panel.GetByRole(AriaRole.Button, new() { Name = "Send officially" })).ToBeDisabledAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "I have read it" }).ClickAsync();
        await Send(panel);
        await Expect(panel).ToContainTextAsync("The official message waits for its channel");
    }

    [Fact]
    public async Task A_migration_that_leads_nowhere_is_abandoned_with_its_reason()
    {
        await using var anna = await Justified("nowhere");

        await Panel(anna).GetByRole(AriaRole.Button, new() { Name = "Abandon…" }).ClickAsync();
        var why = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Abandon…" });
        await Expect(why.GetByRole(AriaRole.Button, new() { Name = "Abandon…" })).ToBeDisabledAsync();
        await why.GetByLabel("Why does nothing come of it?").FillAsync("The buyer sent the video here.");
        await anna.Picture("migration-abandon");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await why.GetByRole(AriaRole.Button, new() { Name = "Abandon…" }).ClickAsync();

        await Expect(Panel(anna)).ToContainTextAsync("The last one was abandoned.");
        await Expect(anna.Page.GetByText("The buyer sent the video here.").First).ToBeVisibleAsync();
    }

    private async Task<Agent> Justified(string thread)
    {
        var ticket = await Desk.Api.PostMessage("The battery gets hot.", "Battery", thread, orderId: Order);
        await Desk.Api.PostNote(ticket, why: "A photo does not show whether it swells.");
        var anna = await Anna(ticket);
        var panel = Panel(anna);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Leave Amazon for one step…" }).ClickAsync();
        await panel.GetByRole(AriaRole.Combobox, new() { Name = "What it is about" }).SelectOptionAsync("Product safety");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Justify" }).ClickAsync();
        await Expect(panel).ToContainTextAsync("Justified: now tell the buyer officially");
        return anna;
    }

    private static ILocator Panel(Agent agent) => agent.Page.GetByRole(AriaRole.Region, new() { Name = "Outside Amazon" });

    private static Task Send(ILocator panel) => panel.GetByRole(AriaRole.Button, new() { Name = "Send officially" }).ClickAsync();
}
