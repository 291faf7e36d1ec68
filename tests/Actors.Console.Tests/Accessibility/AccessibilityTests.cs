using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Accessibility;

public sealed class AccessibilityTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    private const string Order = "405-7777777-1234567";
    private const int Wide = 1440;
    private const int Narrow = 420;

    public static TheoryData<ColorScheme, int> Looks => new()
    {
        { ColorScheme.Light, Wide },
        { ColorScheme.Dark, Wide },
        { ColorScheme.Light, Narrow },
        { ColorScheme.Dark, Narrow },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task No_screen_has_a_serious_barrier(ColorScheme colours, int width)
    {
        var look = $"{colours} {width}";
        var ticket = await ABusyTicket(look);
        await using var visitor = await Agent.Sit(Chromium, Desk, colours, width);
        await Expect(visitor.Button("Sign in")).ToBeVisibleAsync();
        await Check(visitor, "sign-in");

        await using var ben = await Agent.SignedIn(Chromium, Desk, Agents.Ben, ticket);
        await using var anna = await Agent.SignedIn(Chromium, Desk, Agents.Anna, colours: colours, width: width);
        await Expect(anna.Row("Accessible")).Not.ToHaveCountAsync(0);
        await Check(anna, "queue");

        await anna.OpenTicket(ticket);
        await anna.SendReply($"We send a new one, {look}.");
        await Expect(anna.Message($"We send a new one, {look}.")).ToContainTextAsync("Queued");
        await ben.SendReply("Sorry about that.");
        await anna.Reply.FillAsync("One more thing");
        await Desk.Api.PostMessage("Are you there?", "Accessible", look);
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("moved on");
        await Expect(anna.Page.GetByRole(AriaRole.Status, new() { Name = "Who else is here" })).ToContainTextAsync("Ben");
        await Check(anna, "ticket");

        await anna.Page.GotoAsync("/search?q=handle");
        await Expect(anna.Page.GetByRole(AriaRole.List, new() { Name = "Results" })).ToBeVisibleAsync();
        await Check(anna, "search");
        await anna.Page.GotoAsync("/quarantine");
        await Expect(anna.Heading("Quarantine")).ToBeVisibleAsync();
        await Check(anna, "quarantine");
        await anna.Page.GotoAsync($"/orders/amazon-eu/{Order}");
        await Expect(anna.Message("The handle broke").First).ToBeVisibleAsync();
        await Check(anna, "order");

        async Task Check(Agent agent, string screen)
        {
            await agent.Picture($"{screen}-{colours}-{width}");
            (await Axe.Violations(agent.Page)).ShouldBeEmpty($"{screen}, {colours}, {width}");
        }
    }

    private async Task<string> ABusyTicket(string thread)
    {
        var now = await Desk.Api.Now();
        foreach (var hours in new[] { -25, -23.5, -22, -19, -13 })
            await Desk.Api.PostMessage("…", $"Waits {hours}", $"{thread} {hours}", now.AddHours(hours));
        await Desk.Api.PutOrder("amazon-eu", Order);
        return await Desk.Api.PostMessage("The handle broke", "Accessible", thread, now.AddHours(-1), orderId: Order);
    }
}
