using Actors.Domain.Screening;

namespace Actors.Domain.Tests.Screening;

/// <summary>What is an address of somebody else, and what only looks like one.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("Write to help@amazon.lumena-shop.com please.")]
    [InlineData("service@my-amazon.shop answers at once.")]
    [InlineData("kunde@marketplace.amazon.com.evil.ru")]
    [InlineData("Mail: lumena(at)amazon.shop-lumena.it")]
    [InlineData("support@amazon.lumena.de")]
    [InlineData("x@amazon.support")]
    [InlineData("write lumena@notamazon.it today")]
    [InlineData("Write to repairs at brightlathe.co.uk, they answer faster.")]
    [InlineData("Schreiben Sie an werkstatt at holzkante.de, das geht schneller.")]
    [InlineData("Scriva a laboratorio chiocciola legnovivo.it")]
    public void An_address_that_only_looks_like_Amazons_or_hides_its_sign_is_one(string text) => Found(text).ShouldContain(RuleCodes.Email);

    [Theory]
    [InlineData("Replying to a1b2c3d4e5f6@marketplace.amazon.com as requested.")]
    [InlineData("Amazon writes from donotreply@amazon.de.")]
    [InlineData("Two lamps @ 14.95 each.")]
    [InlineData("2 @ 9.99")]
    [InlineData("Open http://fritz.box or http://192.168.178.1/setup in the browser.")]
    [InlineData("Call up 192.168.0.1 or tplinkwifi.net to set it up.")]
    [InlineData("The parcel has arrived.it will be opened tomorrow.")]
    [InlineData("Wir haben es verschickt.es dauert zwei Tage und wird bei Ihnen abgegeben.")]
    [InlineData("Model KD-210.me is the matte edition, and the book is about ASP.NET.")]
    [InlineData("We have sizes thirty-eight, forty, forty-two, forty-four and forty-six.")]
    public void Prices_devices_sentences_and_names_are_none(string text) => Found(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Llame al seiscientos doce, treinta y cuatro, cincuenta y seis, setenta y ocho.")]
    [InlineData("Chiami il trecentoquarantasette, ottantadue zero sei novantuno.")]
    [InlineData("Rufen Sie null eins sieben eins, zweihundertvierunddreißig, fünf sechs sieben.")]
    [InlineData("Appelez le zéro quatre, soixante-douze, onze, trente, quatre-vingt-dix-neuf.")]
    [InlineData("Call oh eight hundred, one two three, double five six.")]
    public void A_telephone_number_that_is_read_out_is_one(string text) => Found(text).ShouldBe([RuleCodes.Phone]);

    [Fact]
    public void A_link_to_somebody_else_without_encryption_is_both() =>
        Found("See http://lamps.example/manual for more.").ShouldBe([RuleCodes.Link, RuleCodes.InsecureLink], ignoreOrder: true);

    private static IReadOnlyList<string> Found(string text) =>
        [.. Screener.Screen(new(text) { OrderIsKnown = true }, WordingSettings.Default).Select(finding => finding.Rule).Distinct()];
}
