using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Acting;

/// <summary>Money that goes back to a buyer is recorded from the ticket, seen on the order, and not given twice.</summary>
public sealed class ActionTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task R22_R58_A_refund_is_recorded_once_and_the_order_says_how_far_it_is()
    {
        const string Order = "405-1000001-1000001";
        await Desk.Api.PutOrder("amazon-eu", Order);
        var ticket = await Desk.Api.PostMessage("It came broken.", "Broken lid", "broken-lid", orderId: Order);
        await Desk.Api.PostNote(ticket);
        await using var anna = await Anna(ticket);

        var dialog = await Ask(anna);
        await Expect(dialog.GetByText("Already done")).ToHaveCountAsync(0);
        await anna.Picture("action");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await dialog.GetByLabel("Amount").FillAsync("20");
        await dialog.GetByLabel("Note that says why").SelectOptionAsync("none");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Money(anna)).ToContainTextAsync("€20.00 · recorded on the ticket");
        await Expect(Money(anna)).ToContainTextAsync("Anna Rossi");
        await Expect(Money(anna)).ToContainTextAsync("not confirmed officially");
        await Expect(Money(anna)).ToContainTextAsync("€44.99 left of the order");
        await anna.Picture("order-money");

        await Ask(anna);
        await Expect(dialog.GetByRole(AriaRole.Region, new() { Name = "Already done" })).ToContainTextAsync("Refund recorded · €20.00");
        await dialog.GetByLabel("Amount").FillAsync("20");
        await dialog.GetByLabel("Note that says why").SelectOptionAsync("none");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("This was done already.");
        await anna.Picture("action-refused");
    }

    [Fact]
    public async Task R108_A_large_refund_is_looked_at_by_somebody_else_first()
    {
        const string Order = "405-1000002-1000002";
        await Desk.Api.PutOrder("amazon-eu", Order);
        var ticket = await Desk.Api.PostMessage("It never came.", "Large refund", "large-refund", orderId: Order);
        await Desk.Api.PostNote(ticket, why: "The carrier lost the parcel and says so.");
        await using (var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator))
        {
            await admin.Page.GotoAsync("/administration/reviews");
            await admin.Page.GetByLabel("Above these amounts").FillAsync("fifty");
            await Expect(admin.Button("Save")).ToBeDisabledAsync();
            await admin.Page.GetByLabel("Above these amounts").FillAsync("50 EUR");
            await admin.Button("Save").ClickAsync();
            await Expect(admin.Page.GetByLabel("Above these amounts")).ToHaveValueAsync("50 EUR");
            await admin.Picture("administration-reviews");
            (await Axe.Violations(admin.Page)).ShouldBeEmpty();
        }

        await using var anna = await Anna(ticket);
        var dialog = await Ask(anna);
        await dialog.GetByLabel("Amount").FillAsync("60");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else reviews a refund like this");

        await using (var carla = await Carla(ticket))
        {
            var review = await Ask(carla);
            await review.GetByLabel("Amount").FillAsync("60");
            await review.GetByRole(AriaRole.Button, new() { Name = "Let somebody else issue it" }).ClickAsync();
            await Expect(review).ToBeHiddenAsync();
        }
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Money(anna)).ToContainTextAsync("€60.00 · recorded on the ticket");
    }

    [Fact]
    public async Task Who_signed_in_and_who_tried_stands_in_the_administration()
    {
        await using (var stranger = await Agent.Sit(Chromium, Desk))
        {
            await stranger.SignIn(Agents.Ben.Email, "not his password");
            await Expect(stranger.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        }
        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.GotoAsync("/administration/sign-ins");
        var row = admin.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "wrong password" });
        await Expect(row).ToContainTextAsync(Agents.Ben.Name);
        await Expect(admin.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Administrator" }).First).ToContainTextAsync("signed in");
        await admin.Picture("administration-sign-ins");
        (await Axe.Violations(admin.Page)).ShouldBeEmpty();
    }

    private static async Task<ILocator> Ask(Agent agent)
    {
        await agent.Button("Refund or other action…").ClickAsync();
        var dialog = agent.Page.GetByRole(AriaRole.Dialog, new() { Name = "Record what is done" });
        await Expect(dialog).ToBeVisibleAsync();
        return dialog;
    }

    private static ILocator Money(Agent agent) => agent.Page.GetByRole(AriaRole.List, new() { Name = "Money back" });
}
