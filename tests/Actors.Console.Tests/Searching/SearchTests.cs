using System.Globalization;
using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Searching;

/// <summary>What is found says what it is of, and is narrowed by the address.</summary>
[Collection(AtOneDesk.Name)]
public sealed class SearchTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk)
{
    [Fact]
    public async Task A_hit_shows_its_ticket_buyer_account_and_when_it_was_said_and_filters_stay_in_the_address()
    {
        var said = (await Desk.Api.Now()).AddDays(-3);
        await Desk.Api.PostMessage("One of the chandeliers is broken.", "Two chandeliers", "chandelier-eu", at: said);
        await Desk.Api.PostMessage("Is the chandelier dimmable?", "A question", "chandelier-home", account: "shopify-home");
        await using var anna = await Anna();
        await anna.Page.GotoAsync("/search?q=chandelier");

        var hits = anna.Page.GetByRole(AriaRole.List, new() { Name = "Results" }).GetByRole(AriaRole.Listitem);
        await Expect(hits).ToHaveCountAsync(2);
        var old = hits.Filter(new() { HasText = "Two chandeliers" });
        await Expect(old).ToContainTextAsync("Giulia Bianchi · Amazon EU · Message");
        await Expect(old).ToContainTextAsync(said.ToOffset(TimeSpan.FromHours(1)).ToString("d MMM", CultureInfo.InvariantCulture));
        await Expect(old.Locator("mark")).ToHaveTextAsync("chandeliers");
        await anna.Picture("search");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();

        await anna.Page.GetByRole(AriaRole.Search).GetByLabel("Account").SelectOptionAsync("Shopify Home");
        await Expect(hits).ToHaveCountAsync(1);
        await anna.Page.ReloadAsync();
        await Expect(hits).ToHaveCountAsync(1);
        await Expect(hits).ToContainTextAsync("Is the chandelier dimmable?");
        anna.Page.Url.ShouldContain("account=shopify-home");
        await hits.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(anna.Heading("A question")).ToBeVisibleAsync();
    }}
