using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Reading;

/// <summary>Nobody takes a stranger for Amazon, and nobody overlooks what Amazon asks for.</summary>
public sealed class DoubtTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task An_impostor_is_folded_under_a_red_bar_and_its_link_is_dead()
    {
        var ticket = await Desk.Api.PostMail(new("Ihr Konto", "Ihr Konto wird gesperrt: https://evil.example/login")
        {
            From = "k7@marketplace.amazon.de.secure-mail.example",
            Name = "Amazon Marketplace",
        });
        await using var anna = await Anna();
        await Expect(anna.Row("Ihr Konto")).ToContainTextAsync("Not from Amazon");
        await anna.OpenTicket(ticket!);

        var forged = anna.Page.GetByRole(AriaRole.Article, new() { Name = "Message from Amazon Marketplace" });
        await Expect(forged).ToContainTextAsync("Not from Amazon");
        await Expect(forged).Not.ToContainTextAsync("wird gesperrt");
        await anna.Picture("impostor");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await forged.GetByRole(AriaRole.Button, new() { Name = "Show what it says" }).ClickAsync();
        await Expect(forged).ToContainTextAsync("wird gesperrt");
        await Expect(forged.Locator("a[href*='evil.example']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_Amazon_asks_for_stands_at_the_top_in_words()
    {
        await Desk.Api.PostMessage("Where is it?", "A question of a buyer", "question", (await Desk.Api.Now()).AddHours(-20));
        await Desk.Api.PostMail(new("Return of order 405-2841973-1173942", "See Seller Central.")
        {
            From = "seller-notification@amazon.it",
            Name = "Amazon.it",
            Notice = "RETURN_REQUEST",
        });
        await using var anna = await Anna();

        await Expect(anna.Row("A question of a buyer")).ToBeVisibleAsync();
        var first = anna.Queue.GetByRole(AriaRole.Link).First;
        await Expect(first).ToContainTextAsync("Return request");
        await Expect(first).ToContainTextAsync("waits for you");
        await anna.Picture("queue-notice");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await first.ClickAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Article, new() { Name = "Message from Amazon.it" })).ToContainTextAsync("Return request");
        await Expect(anna.Button("Remove the tag notice-return")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_machines_mail_is_one_line_until_somebody_wants_to_read_it()
    {
        var ticket = await Desk.Api.PostMessage("Hello?", "A question", "automaton", account: "shopify-home");
        await Desk.Api.PostMail(new("Away until Monday", "I am on holiday until Monday.")
        {
            From = "buyer@post.example",
            To = "hello@home.example",
            Name = "Anna Berg",
            Automatic = true,
        });
        await using var anna = await Anna(ticket);
        await anna.Page.GotoAsync("/queue/open");
        await anna.Row("Away until Monday").ClickAsync();

        var machine = anna.Page.GetByRole(AriaRole.Article, new() { Name = "Message from Anna Berg" });
        await Expect(machine).ToContainTextAsync("automatic");
        await Expect(machine).Not.ToContainTextAsync("on holiday");
        await machine.GetByRole(AriaRole.Button, new() { Name = "Show what it says" }).ClickAsync();
        await Expect(machine).ToContainTextAsync("on holiday");
    }
}
