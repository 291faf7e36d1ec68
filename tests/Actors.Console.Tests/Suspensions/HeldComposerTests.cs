using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Suspensions;

/// <summary>Under a suspension the desk lures nobody into an attempt that would be evidence against the seller.</summary>
public sealed class HeldComposerTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_reply_that_is_being_written_when_the_account_is_suspended_can_no_longer_be_sent()
    {
        var ticket = await Desk.Api.PostMessage("I want my money back.", "Written", "written");
        await using var anna = await Anna(ticket);
        await anna.Reply.PressSequentiallyAsync("We are sorry, the account");
        await Desk.Api.Suspend("amazon-eu");

        await Expect(anna.Reply).ToHaveCountAsync(0);
        await anna.Page.Keyboard.TypeAsync(" is suspended, refuse the refund");
        await anna.Page.Keyboard.PressAsync("Control+Enter");
        await anna.Page.ReloadAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Region, new() { Name = "Reply to the buyer" })).ToContainTextAsync("We are sorry, the account");
        await Expect(anna.Page.GetByText("Read the protocol and acknowledge it first")).ToBeVisibleAsync();
        await Expect(anna.Button("Ask for approval…")).ToHaveCountAsync(0);
        (await Desk.Api.Replies(ticket)).ShouldBeEmpty();
        await Expect(anna.Page.GetByText("An answer was tried")).ToHaveCountAsync(0);

        await anna.Button("I have read this and will follow it").ClickAsync();
        await Expect(anna.Button("Ask for approval…")).ToBeVisibleAsync();
    }
}
