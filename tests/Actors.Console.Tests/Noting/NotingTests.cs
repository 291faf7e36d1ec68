using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Noting;

/// <summary>Notes whose letters light up, the gate before closing, and the hand-over to a team.</summary>
[Collection(AtOneDesk.Name)]
public sealed class NotingTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk)
{
    [Fact]
    public async Task The_letters_light_up_as_one_types_and_only_then_the_ticket_closes()
    {
        var ticket = await Desk.Api.PostMessage("Where is it?", "Letters", "letters");
        await using var anna = await Anna(ticket);

        await Close(anna);
        await Expect(anna.Page.GetByText("A note is needed before it is closed")).ToBeVisibleAsync();
        await anna.Button("Write an internal note").ClickAsync();

        await Notes(anna).GetByRole(AriaRole.Textbox, new() { Name = "Write an internal note" }).FillAsync("DHL has it in Lyon.");
        await Expect(Letter(anna, "Actionable: Say what happens next, and who does it.")).ToBeVisibleAsync();
        await anna.Button("Risk, evidence, next step").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Next step" }).FillAsync("Ask DHL again on Monday.");
        await Expect(Letter(anna, "Actionable: present")).ToBeVisibleAsync();
        await anna.Page.GetByRole(AriaRole.Combobox, new() { Name = "Risk" }).SelectOptionAsync("SLA-WARNING");
        await Expect(Letter(anna, "Compliance: present")).ToBeVisibleAsync();
        await anna.Button("Add evidence").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Carrier" }).FillAsync("DHL");
        await Expect(Letter(anna, "Integrated data: Add a tracking number, a time, an amount or an ID.")).ToBeVisibleAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Group, new() { Name = "Integrated data" })).ToContainTextAsync("Add a tracking number");
        await Expect(anna.Page.GetByText("Fill in both parts")).ToBeVisibleAsync();
        await Expect(anna.Button("Add note")).ToBeDisabledAsync();
        await anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Tracking number" }).FillAsync("0034043416109404");
        await Expect(Letter(anna, "Integrated data: present")).ToBeVisibleAsync();

        await anna.Page.ReloadAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Next step" })).ToHaveValueAsync("Ask DHL again on Monday.");
        await anna.Picture("note-form");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await anna.Button("Add note").ClickAsync();
        await Expect(anna.Page.GetByRole(AriaRole.List, new() { Name = "Notes, newest first" })).ToContainTextAsync("0034043416109404");
        await Expect(anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Next step" })).ToBeHiddenAsync();

        await Close(anna);
        await anna.Button("Close anyway").ClickAsync();
        await Expect(anna.Button("Status: Closed")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_team_takes_over_with_a_summary_and_the_clock_goes_on()
    {
        var ticket = await Desk.Api.PostMessage("I will open a claim.", "Hand-over", "hand-over");
        await Desk.Api.PostNote(ticket);
        await using var anna = await Anna(ticket);
        await using var ben = await Ben(ticket);

        await anna.Button("Status: Open").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Escalate to a team…" }).ClickAsync();
        var dialog = anna.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Ask the carrier again on Monday.");
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Team" }).SelectOptionAsync("Logistics");
        await anna.Picture("escalate-dialog");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Hand over" }).ClickAsync();

        await Expect(ben.Button("Status: Escalated")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("Logistics", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Leaving_Amazon_is_justified_in_the_panel_and_refused_for_simple_matters()
    {
        var ticket = await Desk.Api.PostMessage("The battery gets hot.", "Battery", "battery");
        await Desk.Api.PostNote(ticket, why: "A photo does not show whether it swells.");
        await using var anna = await Anna(ticket);
        var panel = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Outside Amazon" });

        await panel.GetByRole(AriaRole.Button, new() { Name = "Leave Amazon for one step…" }).ClickAsync();
        await panel.GetByRole(AriaRole.Combobox, new() { Name = "What it is about" }).SelectOptionAsync("Tracking");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Justify" }).ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Alert)).ToContainTextAsync("migration.topic-stays");

        await panel.GetByRole(AriaRole.Combobox, new() { Name = "What it is about" }).SelectOptionAsync("Product safety");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Justify" }).ClickAsync();
        await Expect(panel).ToContainTextAsync("Justified: now tell the buyer officially");
        await Expect(panel).ToContainTextAsync("1 message waits in the official thread.");
        await panel.ScrollIntoViewIfNeededAsync();
        await anna.Picture("migration-panel");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
    }

    private static ILocator Notes(Agent agent) => agent.Page.GetByRole(AriaRole.Region, new() { Name = "Internal notes" });

    private static ILocator Letter(Agent agent, string means) => Notes(agent).GetByRole(AriaRole.Listitem, new() { Name = means });

    private static async Task Close(Agent agent)
    {
        await agent.Button("Status: Open").ClickAsync();
        await agent.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Closed" }).ClickAsync();
    }
}
