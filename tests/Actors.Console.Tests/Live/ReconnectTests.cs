using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Live;

public sealed class ReconnectTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task What_happened_while_the_server_was_down_and_the_network_gone_is_caught_up_without_a_gap()
    {
        var ticket = await Desk.Api.PostMessage("First message", "Survives", "survives");
        await using var anna = await Anna(ticket);
        await using var ben = await Ben();
        await Expect(anna.Connection).ToHaveTextAsync("Live");
        await anna.Reply.FillAsync("A draft that must stay");
        await Expect(ben.Row("Survives")).ToBeVisibleAsync();

        await Desk.Kill();
        await Expect(anna.Connection).ToHaveTextAsync("Reconnecting…");
        await Expect(ben.Connection).ToHaveTextAsync("Reconnecting…");
        await anna.SetOffline(true);
        await ben.SetOffline(true);
        await Desk.Start();
        await Desk.Api.PostMessage("Second message", "Survives", "survives");
        await Desk.Api.PostMessage("Third message", "Survives", "survives");
        await Desk.Api.PostMessage("Something new", "Came meanwhile", "meanwhile");
        await anna.SetOffline(false);
        await ben.SetOffline(false);

        await Expect(anna.Connection).ToHaveTextAsync("Live");
        var messages = anna.Page.GetByRole(AriaRole.Article, new() { Name = "Message from Giulia Bianchi" });
        await Expect(messages).ToContainTextAsync(["First message", "Second message", "Third message"]);
        await Expect(anna.Reply).ToHaveValueAsync("A draft that must stay");
        await Expect(ben.Row("Came meanwhile")).ToBeVisibleAsync();

        await Desk.Api.PostMessage("Fourth message", "Survives", "survives");
        await Expect(messages).ToContainTextAsync(["First message", "Second message", "Third message", "Fourth message"]);
    }
}
