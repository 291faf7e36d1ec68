using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.People;

[Collection(AtOneDesk.Name)]
public sealed class PresenceTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk)
{
    [Fact]
    public async Task One_sees_who_looks_writes_and_leaves()
    {
        var ticket = await Desk.Api.PostMessage("Hello?", "Presence", "presence");
        await using var ben = await Ben(ticket);
        await using var anna = await Anna(ticket);
        var others = ben.Page.GetByRole(AriaRole.Status, new() { Name = "Who else is here" });
        await Expect(others).ToContainTextAsync("Anna Rossi is looking");

        await anna.Reply.PressSequentiallyAsync("Dear");
        await Expect(others).ToContainTextAsync("Anna Rossi is replying");

        await anna.Page.GotoAsync("/queue/open");
        await Expect(others).ToBeEmptyAsync();
    }
}
