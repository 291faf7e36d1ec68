namespace Actors.Domain.Tests.Mails;

public sealed class OrderIdTests
{
    [Theory]
    [InlineData("Inquiry from Amazon customer Anna (Order: 303-1234567-7654321)", "303-1234567-7654321")]
    [InlineData("Anfrage von Amazon-Kunde (Bestellung: 303-1234567-7654321)", "303-1234567-7654321")]
    [InlineData("Demande de renseignements (Commande : 404-1234567-7654321)", "404-1234567-7654321")]
    [InlineData("Richiesta di informazioni (Ordine: 406-1234567-7654321)", "406-1234567-7654321")]
    [InlineData("Consulta (Pedido: 408-1234567-7654321)", "408-1234567-7654321")]
    [InlineData("注文: 250-1234567-8901234 について", "250-1234567-8901234")]
    [InlineData("Re: 111-1111111-1111111, not 222-2222222-2222222 (Order: 303-1234567-7654321)", "303-1234567-7654321")]
    [InlineData("Where is 111-1111111-1111111", "111-1111111-1111111")]
    public void The_subject_names_the_order(string subject, string expected) =>
        (AMail.Relayed with { Subject = subject, Text = "Not 999-9999999-9999999" }).Read().OrderId.ShouldBe(expected);

    [Theory]
    [InlineData("My order 303-1234567-7654321.", "303-1234567-7654321")]
    [InlineData("(303-1234567-7654321)", "303-1234567-7654321")]
    [InlineData("No.303\u20111234567\u20137654321", "303-1234567-7654321")]
    [InlineData("order_303-1234567-7654321_", "303-1234567-7654321")]
    [InlineData("1303-1234567-7654321", null)]
    [InlineData("303-1234567-76543210", null)]
    [InlineData("49-303-1234567-7654321", null)]
    [InlineData("303-1234567-7654321-5", null)]
    [InlineData("303 1234567 7654321", null)]
    [InlineData("303-1234567-765432", null)]
    [InlineData("\u0663\u0660\u0663-1234567-7654321", null)]
    public void The_text_may_name_it(string text, string? expected) =>
        (AMail.Direct with { Text = text }).Read().OrderId.ShouldBe(expected);

    [Fact]
    public void What_is_said_now_comes_before_what_was_said_then() =>
        (AMail.Direct with { Text = "No, 111-1111111-1111111!\n\nOn 1 Nov 2026, Shop wrote:\n> 222-2222222-2222222" }).Read()
            .OrderIds.ShouldBe(["111-1111111-1111111", "222-2222222-2222222"]);

    [Theory]
    [InlineData("注文 ２５０－７７８０００１－８０００００１ です")]
    [InlineData("注文番号250−7780001−8000001")]
    public void It_may_be_written_in_full_width(string text) =>
        (AMail.Direct with { Text = text }).Read().OrderId.ShouldBe("250-7780001-8000001");

    [Fact]
    public void The_HTML_part_may_name_it_alone() =>
        (AMail.Direct with { Text = "See the order below.", Html = "<p>See the order below.</p><footer>303-1234567-7654321 B0LMNA0010</footer>" }).Read()
            .OrderId.ShouldBe("303-1234567-7654321");

    [Fact]
    public void A_mail_full_of_order_ids_yields_ten() =>
        (AMail.Direct with { Text = string.Join(',', Enumerable.Range(0, 5000).Select(i => $"303-1234567-{i:D7}")) }).Read()
            .OrderIds.Count.ShouldBe(10);

    [Theory]
    [InlineData("[ASIN: B0TEST0001] Kettle", "B0TEST0001")]
    [InlineData("[ASIN:306406152X] a book", "306406152X")]
    [InlineData("https://www.amazon.de/dp/B0TEST0002?x=1", "B0TEST0002")]
    [InlineData("https://www.amazon.de/gp/product/3064061529", "3064061529")]
    [InlineData("the B0TEST0003, please", "B0TEST0003")]
    [InlineData("xB0TEST0003 and B0TEST00031 and b0test0003", null)]
    [InlineData("call 3064061529", null)]
    public void Asins_are_found_where_they_cannot_be_anything_else(string text, string? expected) =>
        (AMail.Direct with { Text = text }).Read().Asins.ShouldBe(expected is null ? [] : [expected]);
}
