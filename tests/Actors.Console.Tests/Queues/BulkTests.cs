using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Queues;

/// <summary>One step for many tickets, each of which decides by itself.</summary>
public sealed class BulkTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task What_is_picked_by_keyboard_is_closed_and_what_refuses_says_why_and_stays_picked()
    {
        var account = await AnAccountWith("refusing", official: true, "Without a note", "With a note");
        await Desk.Api.PostNote(account["With a note"]);
        await using var anna = await At("refusing");

        await Step(anna, "j");
        await anna.Page.Keyboard.PressAsync("x");
        await Expect(Bar(anna)).ToContainTextAsync("1 selected");
        await anna.Page.Keyboard.PressAsync("a");
        await Expect(Bar(anna)).ToContainTextAsync("2 selected");
        await anna.Page.Keyboard.PressAsync("Tab");
        await Expect(Bar(anna).GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        var sure = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Close 2 tickets?" });
        await Expect(sure).ToContainTextAsync("2 of them have buyer messages without an answer");
        await Expect(sure).ToContainTextAsync("1 of them needs a note first and stays open");
        await sure.GetByRole(AriaRole.Button, new() { Name = "Close anyway" }).ClickAsync();

        await Expect(anna.Row("With a note")).ToBeHiddenAsync();
        var refused = Bar(anna).GetByRole(AriaRole.Alert);
        await Expect(refused).ToContainTextAsync("1 ticket refused and stays selected");
        await Expect(refused.GetByRole(AriaRole.Listitem)).ToHaveTextAsync("Without a note – A note is needed first.");
        await Expect(Box(anna, "Without a note")).ToBeCheckedAsync();
        await anna.Picture("bulk-refused");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();

        await refused.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(anna.Heading("Without a note")).ToBeVisibleAsync();
        await Desk.Api.PostNote(account["Without a note"]);
        await anna.Page.Keyboard.PressAsync("u");
        await Expect(Box(anna, "Without a note")).ToBeCheckedAsync();
        await Bar(anna).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await anna.Button("Close anyway").ClickAsync();
        await Expect(anna.Row("Without a note")).ToBeHiddenAsync();
        await Expect(Bar(anna)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Shift_picks_a_range_and_a_new_ticket_takes_nothing_from_it()
    {
        await AnAccountWith("ranging", official: false, "Row one", "Row two", "Row three", "Row four");
        await using var anna = await At("ranging");
        await Expect(anna.Connection).ToHaveTextAsync("Live");

        await Box(anna, "Row one").ClickAsync();
        await Box(anna, "Row three").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(Bar(anna)).ToContainTextAsync("3 selected");
        await Step(anna, "j");
        await anna.Page.Keyboard.PressAsync("Shift+X");
        await Expect(Bar(anna)).ToContainTextAsync("4 selected");
        await Post("ranging", "Row five");
        await Expect(anna.Row("Row five")).ToBeVisibleAsync();
        await Expect(Bar(anna)).ToContainTextAsync("4 selected");
        await Expect(Box(anna, "Row five")).Not.ToBeCheckedAsync();
        await anna.Picture("bulk");

        await Bar(anna).GetByRole(AriaRole.Button, new() { Name = "Assign" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Ben Martin" }).ClickAsync();
        await Expect(anna.Row("Row two")).ToContainTextAsync("Ben Martin");
        await Expect(anna.Row("Row four")).ToContainTextAsync("Ben Martin");
        await Expect(anna.Row("Row five")).Not.ToContainTextAsync("Ben Martin");

        await Box(anna, "Row five").ClickAsync();
        await Bar(anna).GetByRole(AriaRole.Button, new() { Name = "Add a tag" }).ClickAsync();
        await anna.Page.GetByLabel("New tag").FillAsync("christmas");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Row("Row five")).ToContainTextAsync("#christmas");
        await Box(anna, "Row five").ClickAsync();
        await anna.Page.Keyboard.PressAsync("Escape");
        await Expect(Bar(anna)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_picked_is_put_to_sleep_or_handed_to_a_team()
    {
        var account = await AnAccountWith("handing", official: false, "To sleep", "To the team");
        await Desk.Api.PostNote(account["To the team"]);
        await using var anna = await At("handing");

        await Box(anna, "To sleep").ClickAsync();
        await Bar(anna).GetByRole(AriaRole.Button, new() { Name = "Snooze" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new("^One hour") }).ClickAsync();
        await Expect(anna.Row("To sleep")).ToBeHiddenAsync();

        await Box(anna, "To the team").ClickAsync();
        await Bar(anna).GetByRole(AriaRole.Button, new() { Name = "Escalate" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Logistics" }).ClickAsync();
        await Expect(anna.Row("To the team")).ToContainTextAsync("Escalated");
        await anna.Page.GotoAsync("/queue/snoozed?account=handing");
        await Expect(anna.Row("To sleep")).ToBeVisibleAsync();
    }

    private async Task<Dictionary<string, string>> AnAccountWith(string account, bool official, params string[] subjects)
    {
        await Desk.Api.PutAccount(account, account, official ? "amazon" : "shopify", official, $"{account}@shop.example");
        var tickets = new Dictionary<string, string>();
        foreach (var subject in subjects)
            tickets[subject] = await Post(account, subject);
        return tickets;
    }

    private Task<string> Post(string account, string subject) => Desk.Api.PostMessage("text", subject, subject, account: account);

    private async Task<Agent> At(string account)
    {
        var anna = await Anna();
        await anna.Page.GotoAsync($"/queue/open?account={account}");
        await Expect(anna.Queue.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        return anna;
    }

    /// <summary>Goes on by a row and waits until it is reached.</summary>
    private static async Task Step(Agent agent, string key)
    {
        await agent.Page.Keyboard.PressAsync(key);
        await Expect(agent.Page.Locator("a[id^=ticket-]:focus")).ToHaveCountAsync(1);
    }

    private static ILocator Bar(Agent agent) => agent.Page.GetByRole(AriaRole.Region, new() { Name = "With the selected tickets" });

    private static ILocator Box(Agent agent, string subject) =>
        agent.Queue.GetByRole(AriaRole.Checkbox, new() { Name = $"Select {subject}" });
}
