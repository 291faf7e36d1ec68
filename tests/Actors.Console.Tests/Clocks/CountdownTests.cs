using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Clocks;

public sealed class CountdownTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_countdown_crosses_its_thresholds_in_words_until_the_breach()
    {
        var now = await Desk.Api.Now();
        await Desk.Api.PostMail(new("Dov’è il pacco? (Ordine: 405-5555555-1234567)", "Dov’è?") { Date = now.AddHours(-21.5) });
        await using var anna = await Anna();
        var row = anna.Row("Dov’è il pacco?");
        await Expect(row).ToContainTextAsync("75 % gone");
        await Expect(row.GetByRole(AriaRole.Timer)).ToContainTextAsync("2 h 29 min");

        await Desk.Api.AdvanceClock("PT10M");
        await Expect(row).ToContainTextAsync("90 % gone");
        await Desk.Api.AdvanceClock("PT1H30M");
        await Expect(row).ToContainTextAsync("last hour");
        await Expect(anna.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Breached") })).ToContainTextAsync("0");

        await Desk.Api.AdvanceClock("PT1H");
        await Expect(row).ToContainTextAsync("breached");
        await Expect(row.GetByRole(AriaRole.Timer)).ToContainTextAsync("over");
        await Expect(anna.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Breached") })).ToContainTextAsync("1");

        await anna.Page.GotoAsync("/queue/breached");
        await row.ClickAsync();
        await Expect(anna.Page.GetByText("Response time missed").First).ToBeVisibleAsync();
    }
}
