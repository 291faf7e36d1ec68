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
    public async Task An_agent_is_offered_no_decisions()
    {
        var dora = new Person("Dora Agent", "dora@shop.example");
        await Desk.Api.AddAgent(dora, "agent");
        await using var agent = await Agent.SignedIn(Chromium, Desk, dora);

        await Expect(agent.Page.GetByRole(AriaRole.Link, new() { Name = "Suspensions" })).ToBeVisibleAsync();
        await Expect(agent.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Decisions") })).ToHaveCountAsync(0);
    }
}
