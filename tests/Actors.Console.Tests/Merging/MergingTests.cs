using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Merging;

/// <summary>Two tickets of one case become one on the screen, and two again.</summary>
public sealed class MergingTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_ticket_of_the_same_order_is_merged_by_keyboard_read_together_and_parted_again()
    {
        const string Order = "405-3000001-3000001";
        var other = await Desk.Api.PostMessage("The lid is cracked.", "Cracked lid", "cracked-lid", orderId: Order);
        var ticket = await Desk.Api.PostMessage("And the box was open.", "Open box", "open-box", orderId: Order);
        await using var anna = await Agent.SignedIn(Chromium, Desk, Agents.Anna, other);
        await anna.Reply.FillAsync("A new lid is on its way.");
        await anna.Page.GotoAsync(new Uri(new Uri(anna.Page.Url), $"/tickets/{ticket}").ToString());

        await anna.Button("Status: Open").PressAsync("Enter");
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Merge with another ticket…" }).PressAsync("Enter");
        var dialog = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Let another ticket go on in this one" });
        await dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new("Cracked lid") }).PressAsync("Space");
        var preview = dialog.GetByRole(AriaRole.Region, new() { Name = "What will happen" });
        await Expect(preview).ToContainTextAsync("1 message, 0 notes");
        await Expect(preview).ToContainTextAsync("1 unanswered message keeps its clock");
        await anna.Picture("merge");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Merge" }).PressAsync("Enter");

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Line(anna)).ToContainTextAsync("Together with Cracked lid");
        await Expect(anna.Message("The lid is cracked.")).ToBeVisibleAsync();
        await anna.Picture("merged");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();

        await Line(anna).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/tickets/{other}$"));
        await Expect(Line(anna)).ToContainTextAsync("This ticket goes on in Open box");
        await Expect(anna.Reply).ToHaveCountAsync(0);
        await Expect(anna.Button("Status: Closed")).ToBeDisabledAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Textbox, new() { Name = "Write an internal note" })).ToHaveCountAsync(0);
        foreach (var refused in (string[])["Add a tag", "Snooze", "Refund or other action…", "No response needed"])
            await Expect(anna.Button(refused)).ToHaveCountAsync(0);
        await anna.Picture("merged-away");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();

        await anna.Button("Go on with it there").ClickAsync();
        await Expect(anna.Reply).ToHaveValueAsync("A new lid is on its way.");
        await Line(anna).GetByRole(AriaRole.Button, new() { Name = "Part again" }).ClickAsync();
        await anna.Page.GetByLabel("Why do they not belong together?").FillAsync("Two buyers.");
        await anna.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Part again" }).ClickAsync();
        await Expect(Line(anna)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_buyer_in_common_a_reason_in_any_words_merges_two_tickets()
    {
        const string Why = "Ihre zweite Adresse — „Größe 二“, wie am Telefon gesagt.";
        await Desk.Api.PostMessage("It hums.", "Humming fridge", "humming");
        var ticket = await Desk.Api.PostMessage("It still hums.", "Still humming", "still-humming");
        await using var anna = await Agent.SignedIn(Chromium, Desk, Agents.Anna, ticket);

        await anna.Button("Status: Open").PressAsync("Enter");
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Merge with another ticket…" }).PressAsync("Enter");
        var dialog = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Let another ticket go on in this one" });
        await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("Humming fridge");
        await dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new("Humming fridge") }).PressAsync("Space");
        await dialog.GetByLabel("Why do they belong together?").FillAsync(Why);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Merge" }).PressAsync("Enter");

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(Line(anna)).ToContainTextAsync("Together with Humming fridge");
    }

    private static ILocator Line(Agent agent) => agent.Page.GetByRole(AriaRole.Region, new() { Name = "Merged tickets" });
}
