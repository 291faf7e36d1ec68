using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Replying;

/// <summary>A macro is found, filled and sent from where replies are written.</summary>
public sealed class MacroTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    private const string Order = "405-1234567-1234567";

    [Fact]
    public async Task R107_A_slash_opens_the_approved_macros_the_buyers_language_first_and_what_is_locked_cannot_be_written()
    {
        await Desk.Api.ApproveMacro("neutral-under-review", "en");
        await Desk.Api.ApproveMacro("neutral-under-review", "it");
        var ticket = (await Desk.Api.PostMail(new($"Il bollitore perde (Ordine: {Order})", "Perde acqua.") { From = "m4cr0@marketplace.amazon.it" }))!;
        await using var anna = await Anna(ticket);

        await anna.Page.Keyboard.PressAsync("/");
        await anna.Page.Keyboard.TypeAsync("review");
        var offers = anna.Page.GetByRole(AriaRole.Listbox, new() { Name = "Macro" }).GetByRole(AriaRole.Option);
        await Expect(offers).ToHaveTextAsync(["Neutral under review Italian", "Neutral under review English"]);
        await Expect(Says(anna)).ToContainTextAsync($"Grazie per il suo messaggio sull’ordine {Order}.");
        await anna.Picture("macro-list");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await anna.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Says(anna)).ToContainTextAsync("by [Date]");
        await anna.Page.Keyboard.PressAsync("Enter");

        await Expect(anna.Page.GetByLabel("Date", new() { Exact = true })).ToBeFocusedAsync();
        await anna.Page.GetByLabel("Date", new() { Exact = true }).FillAsync("2026-12-04");
        await Expect(anna.Page.GetByLabel("What will be sent")).ToContainTextAsync("by 4 December 2026.");
        await anna.Picture("macro-filled");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await anna.Page.Keyboard.PressAsync("Control+Enter");

        await Expect(anna.Message("by 4 December 2026.")).ToBeVisibleAsync();
        await Expect(anna.Reply).ToBeFocusedAsync();
        (await Desk.Api.Replies(ticket)).Single().ShouldContain($"order {Order}");
    }

    [Fact]
    public async Task Where_no_macro_fits_it_is_said_and_a_draft_is_not_touched()
    {
        var ticket = await Desk.Api.PostMessage("Hello", "No macro", "no-macro", account: "shopify-home");
        await using var anna = await Anna(ticket);

        await anna.Button("Macro…").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a macro" }).FillAsync("nothing like it");
        await Expect(anna.Page.GetByText("No macro has these words.").Or(anna.Page.GetByText("There is no approved macro for this ticket."))).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("Escape");
        await Expect(anna.Reply).ToBeFocusedAsync();
        await anna.Reply.FillAsync("1");
        await anna.Reply.PressSequentiallyAsync("/2 of it");

        await Expect(anna.Reply).ToHaveValueAsync("1/2 of it");
        await Expect(anna.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a macro" })).ToBeHiddenAsync();
    }

    private static ILocator Says(Agent agent) => agent.Page.GetByLabel("What it says");
}
