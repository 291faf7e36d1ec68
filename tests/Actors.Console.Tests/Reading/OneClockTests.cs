using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Reading;

/// <summary>A record that is read as evidence shows when things happened, and says when it learned of them later.</summary>
public sealed class OneClockTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task Imported_messages_stand_in_the_order_and_under_the_day_on_which_they_were_written()
    {
        var now = await Desk.Api.Now();
        var ticket = await Desk.Api.PostMessage("Written two days ago", "Clock", "clock", now.AddDays(-2));
        await Desk.Api.PostMessage("Written just now", "Clock", "clock", now);
        await Desk.Api.PostMessage("Written three days ago", "Clock", "clock", now.AddDays(-3));
        await using var anna = await Anna(ticket);

        var record = anna.Page.GetByRole(AriaRole.List, new() { Name = "Record, oldest first" }).GetByRole(AriaRole.Listitem);
        await Expect(record.Filter(new() { HasText = "Written" })).ToContainTextAsync(
            ["Written three days ago", "Written two days ago", "Written just now"]);
        await Expect(record).ToContainTextAsync([Day(-3), "Written three days ago", Day(-2), "Written two days ago", Day(0)]);
        await Expect(anna.Message("Written two days ago")).ToContainTextAsync("recorded");
        await Expect(anna.Message("Written just now")).Not.ToContainTextAsync("recorded");
        await anna.Picture("one-clock");

        string Day(int days)
        {
            var rome = TimeZoneInfo.ConvertTime(now.AddDays(days), TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"));
            return rome.ToString("dddd, d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));
        }
    }
}
