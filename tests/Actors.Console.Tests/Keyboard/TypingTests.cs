using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Keyboard;

/// <summary>People type fast and early, and servers are slow: what is meant for colleagues never reaches a buyer.</summary>
public sealed class TypingTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    private const string Words = "This buyer is a reseller and lies, refuse the refund";

    /// <summary>Window widths, and the answer of the server that is late.</summary>
    public static TheoryData<int, string?> Windows => new()
    {
        { 1440, null }, { 1440, "/timeline" }, { 1440, "" },
        { 1180, null }, { 1180, "/timeline" }, { 1180, "" },
        { 390, null }, { 390, "/timeline" }, { 390, "" },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task A_note_typed_at_once_is_in_the_note_or_nowhere_and_never_among_the_replies(int width, string? late)
    {
        var ticket = await Desk.Api.PostMessage("I want my money back.", $"Note {width}{late}", $"note {width}{late}");
        await using var anna = await Agent.SignedIn(Chromium, Desk, Agents.Anna, width: width);
        await using var slow = await SlowServer.Holding(anna.Page, late is null ? null : $"/api/v1/tickets/{ticket}{late}");
        var row = anna.Row($"Note {width}{late}").First;
        await row.FocusAsync();

        await anna.Page.Keyboard.PressAsync("Enter");
        await Type(anna, $"n{Words}");
        slow.Release();
        await Expect(anna.Heading($"Note {width}{late}")).ToBeVisibleAsync();
        await anna.Page.Keyboard.PressAsync("Control+Enter");

        await ShouldHaveNoReply(anna, ticket);
        if (await Note(anna).IsVisibleAsync())
            (await Note(anna).InputValueAsync()).ShouldBeOneOf("", Words);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1180)]
    [InlineData(390)]
    public async Task The_letter_n_leads_to_the_note_at_any_width_and_takes_all_that_follows(int width)
    {
        var ticket = await Desk.Api.PostMessage("Broken.", $"Lead {width}", $"lead {width}");
        await using var anna = await Agent.SignedIn(Chromium, Desk, Agents.Anna, ticket, width: width);

        await Type(anna, $"n{Words}");
        await Expect(Note(anna)).ToHaveValueAsync(Words);
        await anna.Picture($"note-typed-{width}");
        await anna.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Note(anna)).ToHaveValueAsync(Words);
        await anna.Page.Keyboard.PressAsync("Control+s");
        await Expect(anna.Page.GetByRole(AriaRole.List, new() { Name = "Notes, newest first" })).ToContainTextAsync(Words);
        await Expect(Note(anna)).ToHaveValueAsync("");

        await anna.Page.Keyboard.PressAsync("Escape");
        await anna.Page.Keyboard.PressAsync("r");
        await Expect(anna.Reply).ToBeFocusedAsync();
        await ShouldHaveNoReply(anna, ticket);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Writing_into_nothing_moves_no_focus_however_long_it_goes_on_and_is_said(int width)
    {
        var ticket = await Desk.Api.PostMessage("Broken.", $"Nothing {width}", $"nothing {width}");
        await using var anna = await Agent.SignedIn(Chromium, Desk, Agents.Anna, ticket, width: width);
        var said = anna.Page.GetByRole(AriaRole.Status, new() { Name = "Keyboard" });

        await Type(anna, "buyer wants nothing but a refund");
        await Expect(said).ToContainTextAsync("Nothing takes what you type.");
        await anna.Picture($"written-into-nothing-{width}");
        await anna.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(anna.Page.Locator("textarea:focus, input:focus")).ToHaveCountAsync(0);

        await anna.Page.Keyboard.PressAsync("Escape");
        await Expect(said).ToBeEmptyAsync();
        await anna.Page.Keyboard.PressAsync("r");
        await Expect(anna.Reply).ToBeFocusedAsync();
        await ShouldHaveNoReply(anna, ticket);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("r")]
    public async Task A_letter_pressed_before_the_ticket_is_there_is_kept_until_it_is(string letter)
    {
        var ticket = await Desk.Api.PostMessage("Broken.", $"Early {letter}", $"early {letter}");
        await using var anna = await Anna();
        await using var slow = await SlowServer.Holding(anna.Page, $"/api/v1/tickets/{ticket}");
        await anna.Row($"Early {letter}").FocusAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.Page.Keyboard.PressAsync(letter);
        slow.Release();

        await Expect(letter == "n" ? Note(anna) : anna.Reply).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_field_that_vanishes_while_one_types_leaves_the_rest_to_nobody()
    {
        var ticket = await Desk.Api.PostMessage("Broken.", "Vanish", "vanish");
        await using var anna = await Anna(ticket);
        await Note(anna).ClickAsync();
        await Type(anna, "The carrier has ");
        await anna.Page.SetViewportSizeAsync(390, 860);
        await Expect(Note(anna)).ToBeHiddenAsync();

        await Type(anna, "returned it, refuse the refund");
        await anna.Page.Keyboard.PressAsync("Control+Enter");

        await ShouldHaveNoReply(anna, ticket);
    }

    [Fact]
    public async Task The_key_that_adds_a_note_does_nothing_in_a_reply()
    {
        var ticket = await Desk.Api.PostMessage("Broken.", "Keys", "keys");
        await using var anna = await Anna(ticket);
        await Type(anna, "rWe look into it.");
        await anna.Page.Keyboard.PressAsync("Control+s");
        await Expect(anna.Reply).ToHaveValueAsync("We look into it.");
        (await Desk.Api.Replies(ticket)).ShouldBeEmpty();

        await anna.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(anna.Reply).ToHaveValueAsync("");
        (await Desk.Api.Replies(ticket)).ShouldBe(["We look into it."]);
    }

    private static ILocator Note(Agent agent) => agent.Page.GetByRole(AriaRole.Textbox, new() { Name = "Write an internal note" });

    private static Task Type(Agent agent, string text) => agent.Page.Keyboard.TypeAsync(text);

    /// <summary>Neither on record, nor ready to be sent.</summary>
    private async Task ShouldHaveNoReply(Agent agent, string ticket)
    {
        (await Desk.Api.Replies(ticket)).ShouldBeEmpty();
        await agent.Page.GotoAsync($"/tickets/{ticket}");
        await Expect(agent.Reply).ToHaveValueAsync("");
        (await Desk.Api.Replies(ticket)).ShouldBeEmpty();
    }
}
