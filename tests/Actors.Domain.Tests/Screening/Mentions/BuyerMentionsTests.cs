using Actors.Domain.Screening.Mentions;

namespace Actors.Domain.Tests.Screening.Mentions;

/// <summary>R60: what buyers threaten or demand is heard in five languages, and what they only thank for is not.</summary>
public sealed class BuyerMentionsTests
{
    [Theory]
    [InlineData("a-to-z", "If nothing happens I will open an «A-to-Z claim».")]
    [InlineData("a-to-z", "Ich nutze sonst die «A bis Z Garantie».")]
    [InlineData("a-to-z", "Mi rivolgo alla «A-to-Z».")]
    [InlineData("a-to-z", "Je ferai jouer la «garantie A à Z».")]
    [InlineData("chargeback", "I will ask for a «chargeback».")]
    [InlineData("chargeback", "Ich lasse den Betrag per «Rückbuchung» holen.")]
    [InlineData("chargeback", "Voglio «contestare l'addebito» in banca.")]
    [InlineData("chargeback", "Haré un «contracargo».")]
    [InlineData("refund", "I want a «refund».")]
    [InlineData("refund", "Vorrei il «rimborso», grazie.")]
    [InlineData("refund", "Je demande le «remboursement».")]
    [InlineData("refund", "Ich möchte mein «Geld zurück».")]
    [InlineData("refund", "Quiero el «reembolso».")]
    public void What_makes_a_ticket_urgent_is_found_where_it_stands(string category, string marked)
    {
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var words = marked.Split('«', '»')[1];

        var mention = BuyerMentions.In(text).ShouldHaveSingleItem();

        mention.Category().ShouldBe(category);
        text[mention.Start..mention.End].ShouldBe(words);
    }

    [Theory]
    [InlineData("Where is my parcel?")]
    [InlineData("Thank you for the quick refund.")]
    [InlineData("Grazie mille per il rimborso.")]
    [InlineData("Merci pour le remboursement rapide.")]
    [InlineData("Danke für die schnelle Erstattung.")]
    [InlineData("Is the charger in the box? The battery lasts from A to B.")]
    public void Nothing_is_found_where_nothing_is_meant(string text) => BuyerMentions.In(text).ShouldBeEmpty();
}
