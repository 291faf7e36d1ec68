using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Reading;

[Collection(AtOneDesk.Name)]
public sealed class ReadingTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk)
{
    [Fact]
    public async Task Html_is_plain_text_until_asked_for_and_never_brings_anything_along()
    {
        const string html =
            "<p>Hello <b>there</b><img src='https://tracker.example/pixel.gif' alt='logo' onerror='document.title=1'></p>"
            + "<script>document.title = 'owned'</script><style>body{display:none}</style>"
            + "<iframe src='https://tracker.example/'></iframe><a href='https://shop.example/x' onclick='x()'>here</a>";
        var ticket = await Desk.Api.PostMessage("Hello there", "With html", "html", html: html);
        await using var anna = await Anna();
        var elsewhere = new List<string>();
        anna.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Desk.Address.AbsoluteUri, StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };
        await anna.OpenTicket(ticket);
        var message = anna.Message("Hello there");
        await Expect(message.Locator("b")).ToHaveCountAsync(0);

        await message.GetByRole(AriaRole.Button, new() { Name = "Formatted" }).ClickAsync();
        await Expect(message.Locator("b")).ToHaveTextAsync("there");
        await Expect(message).ToContainTextAsync("[image logo]");
        await Expect(message).ToContainTextAsync("here (https://shop.example/x)");
        await Expect(message.Locator("img, script, style, iframe, a, [onclick], [onerror]")).ToHaveCountAsync(0);
        (await anna.Page.TitleAsync()).ShouldBe("With html · Actors");
        elsewhere.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_is_found_and_leads_to_its_ticket()
    {
        await Desk.Api.PostMessage("The samovar hisses at night", "A strange noise", "samovar");
        await using var anna = await Anna();
        await anna.Page.Keyboard.PressAsync("Control+k");
        await anna.Page.GetByPlaceholder("Search, or go to…").FillAsync("samovar");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Search for “samovar”" }).ClickAsync();

        var hit = anna.Page.GetByRole(AriaRole.List, new() { Name = "Results" }).GetByRole(AriaRole.Link).First;
        await Expect(hit.Locator("mark")).ToHaveTextAsync("samovar");
        await hit.ClickAsync();
        await Expect(anna.Heading("A strange noise")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_mail_for_no_account_shows_up_in_quarantine()
    {
        await using var anna = await Anna();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Quarantine" }).ClickAsync();
        await Expect(anna.Page.GetByText("No mail is held back.")).ToBeVisibleAsync();

        (await Desk.Api.PostMail(new("Hello", "Is anybody there?") { To = "nobody@elsewhere.example" })).ShouldBeNull();

        var held = anna.Page.GetByRole(AriaRole.Region, new() { Name = "Mails" }).GetByRole(AriaRole.Listitem);
        await Expect(held).ToBeVisibleAsync();
        await held.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(held).ToBeVisibleAsync();
        await held.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        var ask = anna.Page.GetByRole(AriaRole.Dialog, new() { NameRegex = new("^Discard") });
        await ask.GetByLabel("Why is it discarded?").FillAsync("An old address");
        await ask.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Expect(anna.Page.GetByText("No mail is held back.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_pdf_is_read_in_place()
    {
        var ticket = await Desk.Api.PostMessage("Where is the invoice?", "Invoice", "invoice", account: "shopify-home");
        await using var anna = await Anna(ticket);
        var refused = new List<string>();
        anna.Page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                refused.Add(said.Text);
        };
        await anna.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "invoice.pdf",
            MimeType = "application/pdf",
            Buffer = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>"u8.ToArray(),
        });
        await anna.SendReply("Here it is.");

        await anna.Button("Preview invoice.pdf").ClickAsync();

        var dialog = anna.Page.GetByRole(AriaRole.Dialog, new() { Name = "invoice.pdf" });
        await Expect(dialog.Locator("iframe")).ToHaveAttributeAsync("src", new Regex("^blob:"));
        refused.ShouldBeEmpty();
    }
}
