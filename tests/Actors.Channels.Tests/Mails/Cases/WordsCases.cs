namespace Actors.Channels.Tests.Mails.Cases;

public sealed class WordsCases
{
    [Theory]
    [InlineData("attribution-without-verb/a", "Danke, passt.")]
    [InlineData("outlook-heads-in-other-order-and-languages/gmx", "Alles gut.")]
    [InlineData("outlook-heads-in-other-order-and-languages/hotmail", "All fine.")]
    [InlineData("outlook-heads-in-other-order-and-languages/se", "Allt bra.")]
    [InlineData("outlook-heads-in-other-order-and-languages/dk", "Alt godt.")]
    [InlineData("outlook-heads-in-other-order-and-languages/pl", "Wszystko dobrze.")]
    [InlineData("outlook-heads-in-other-order-and-languages/tr", "Her şey yolunda.")]
    public void What_was_said_before_is_cut_off(string name, string words) => FieldCase.Read(name).Words.ShouldBe(words);

    [Fact]
    public void What_is_only_indented_is_the_senders() =>
        FieldCase.Read("indent-is-no-quote/a").Words.ShouldBe(
            "Two things:\n\nThe cable is too short for order 171-7728001-2800001.\nI want my money back.\n\nIris");

    [Fact]
    public void A_text_part_that_only_says_that_there_is_HTML_is_not_the_text()
    {
        var reading = FieldCase.Read("text-part-says-html-only/a");

        reading.Words.ShouldBe("The shade of order 171-7727001-2700001 has a crack. Please refund me.");
        reading.OrderId.ShouldBe("171-7727001-2700001");
    }

    [Fact]
    public void Japanese_without_a_charset_is_Japanese() =>
        FieldCase.Read("iso-2022-jp-without-charset/a").Words.ShouldContain("ランプが届きません");

    [Fact]
    public void A_character_cut_by_an_encoded_word_is_one_character()
    {
        var reading = FieldCase.Read("encoded-word-cut-inside-a-character/a");

        reading.Subject.ShouldBe("Frage zur Bestellung 302-7738001-3800001 – Größe für Münchner Straße");
        reading.OrderId.ShouldBe("302-7738001-3800001");
    }

    [Theory]
    [InlineData("a", "405-7737001-3700001", "which I liked")]
    [InlineData("b", "405-7737002-3700002", "Lámpara rota, pedido 405-7737002-3700002.")]
    public void Lines_that_flow_on_are_one_line(string mail, string order, string words)
    {
        var reading = FieldCase.Read($"order-id-folded-by-format-flowed/{mail}");

        reading.OrderId.ShouldBe(order);
        reading.Words.ShouldContain(words);
    }
}
