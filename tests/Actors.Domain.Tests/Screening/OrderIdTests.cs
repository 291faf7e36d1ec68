using Actors.Domain.Screening;

namespace Actors.Domain.Tests.Screening;

/// <summary>R8: an official message says which order it is about.</summary>
public sealed class OrderIdTests
{
    [Theory]
    [InlineData("Your order 205-1234567-1234567 left today.")]
    [InlineData("Ordine 402-7654321-0000001: spedito.")]
    [InlineData("(302-1182934-6670215)")]
    [InlineData("Commande ４０３-１２３４５６７-１２３４５６７ expédiée.")]
    [InlineData("<b>408-4471190-8823415</b>")]
    public void A_text_with_an_order_ID_names_its_order(string text) => Found(text, isKnown: false).ShouldBeEmpty();

    [Theory]
    [InlineData("Your parcel left today.")]
    [InlineData("Your order 205-1234567 left today.")]
    [InlineData("Tracking 00340434161094042557")]
    [InlineData("Invoice 2026-1234567-12345678")]
    [InlineData("")]
    public void A_text_without_one_is_warned_about_where_the_conversation_has_no_order(string text)
    {
        Found(text, isKnown: false).ShouldBe([Severity.Warn]);
        Found(text, isKnown: true).ShouldBeEmpty();
    }

    private static IEnumerable<Severity> Found(string text, bool isKnown) =>
        Screener.Screen(new(text) { OrderIsKnown = isKnown }, WordingSettings.Default)
            .Where(finding => finding.Rule == RuleCodes.MissingOrderId)
            .Select(finding => finding.Severity);
}
