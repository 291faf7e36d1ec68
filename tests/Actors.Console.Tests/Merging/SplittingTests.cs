using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Merging;

/// <summary>A second question gets a ticket of its own on the screen.</summary>
public sealed class SplittingTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_message_is_split_off_by_keyboard_and_read_from_both_tickets()
    {
        var ticket = await Desk.Api.PostMessage("The kettle hums.", "Humming kettle", "humming-kettle");
        await Desk.Api.PostMessage("And where is my invoice?", "Humming kettle", "humming-kettle");
        await using var anna = await Agent.SignedIn(Chromium, Desk, Agents.Anna, ticket);
        await Expect(anna.Message("And where is my invoice?")).ToBeVisibleAsync();

        await anna.Button("Status: Open").PressAsync("Enter");
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Split off messages…" }).PressAsync("Enter");
        var dialog = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "Make some messages a ticket of their own" });
        await dialog.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("invoice") }).PressAsync("Space");
        var preview = dialog.GetByRole(AriaRole.Region, new() { Name = "What will happen" });
        await Expect(preview).ToContainTextAsync("1 message goes on in a new ticket");
        await Expect(preview).ToContainTextAsync("1 unanswered message keeps its clock");
        await anna.Picture("split");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Split off" }).PressAsync("Enter");

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(anna.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/tickets/{ticket}$"));
        await Expect(Line(anna)).ToContainTextAsync("Split off from Humming kettle");
        await Expect(anna.Message("And where is my invoice?")).ToBeVisibleAsync();
        await Expect(anna.Message("The kettle hums.")).ToHaveCountAsync(0);
        await Expect(anna.Reply).ToBeVisibleAsync();
        await anna.Picture("split-off");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();

        await Line(anna).GetByRole(AriaRole.Link).PressAsync("Enter");
        await Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/tickets/{ticket}$"));
        await Expect(Line(anna)).ToContainTextAsync("Messages went on in Humming kettle");
        await Expect(anna.Page.GetByRole(AriaRole.Link, new() { Name = "Goes on in another ticket" })).ToBeVisibleAsync();
        await Expect(anna.Message("The kettle hums.")).ToBeVisibleAsync();
        await Expect(anna.Message("And where is my invoice?")).ToHaveCountAsync(0);
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).First.PressAsync("Enter");
        await Expect(anna.Message("And where is my invoice?")).ToBeVisibleAsync();
    }

    private static ILocator Line(Agent agent) => agent.Page.GetByRole(AriaRole.Region, new() { Name = "Split tickets" });
}
