using Actors.Domain.Screening;

namespace Actors.Domain.Tests.Screening;

/// <summary>Findings point at exactly what was written, whatever it was disguised as.</summary>
public sealed class SpanTests
{
    [Theory]
    [InlineData(RuleCodes.Email, "Write to «mario.rossi@gmail.com», please.")]
    [InlineData(RuleCodes.Email, "Write to «mario.rossi [at] gmail [dot] com» please.")]
    [InlineData(RuleCodes.Email, "Write to «mario a t gmail.com» today")]
    [InlineData(RuleCodes.Email, "Scriva a «negozio (chiocciola) libero punto it» grazie")]
    [InlineData(RuleCodes.Email, "Escriba a «ventas arroba gmail punto com»")]
    [InlineData(RuleCodes.Email, "ｍａｉｌ us: «ｓｈｏｐ＠ｅｘａｍｐｌｅ．ｃｏｍ»!")]
    [InlineData(RuleCodes.Email, "Mail «sho\u200Bp@exa\u00ADmple.com» now")]
    [InlineData(RuleCodes.Email, "<p>Mail <b>«shop</b>@example.com»</p>")]
    [InlineData(RuleCodes.Phone, "Call «+39 333 123 4567» now.")]
    [InlineData(RuleCodes.Phone, "Call «0 3 3 1 - 7 7 1 2 3 4» now.")]
    [InlineData(RuleCodes.Phone, "Call «three three three one two three four five six seven».")]
    [InlineData(RuleCodes.Phone, "Ruf an: «０１７１ ２３４５６７８».")]
    [InlineData(RuleCodes.Phone, "<a href=\"«tel:+390331771234»\">us</a>")]
    [InlineData(RuleCodes.Link, "See «https://www.example.com/deals?x=1».")]
    [InlineData(RuleCodes.Link, "See «example[.]com» for more")]
    [InlineData(RuleCodes.Link, "See «www dot example dot com» for more")]
    [InlineData(RuleCodes.Link, "See «https://amazon.de@example.com/x»")]
    [InlineData(RuleCodes.Link, "See «https://\u0430mazon.de/x»")]
    [InlineData(RuleCodes.Link, "See «amazon.de.example.com/x»")]
    [InlineData(RuleCodes.Link, "<a href=\"«https://example.com/x»\">here</a>")]
    [InlineData(RuleCodes.InsecureLink, "See «http://www.amazon.de/dp/B07XJ8C8F5».")]
    [InlineData(RuleCodes.Emoji, "Grazie «👍🏽» mille")]
    [InlineData(RuleCodes.Emoji, "Family «👨‍👩‍👧» and flag")]
    [InlineData(RuleCodes.Emoji, "Flag «🇮🇹» here")]
    [InlineData(RuleCodes.Emoji, "Love «❤️» it")]
    [InlineData(RuleCodes.Emoji, "Danke «:-)»")]
    [InlineData(RuleCodes.TrackingPixel, "Hello<«img src=\"https://t.example.com/p.gif\" width=1 height=1»")]
    [InlineData(RuleCodes.Suspension, "As «our account has been suspended», we wait.")]
    [InlineData(RuleCodes.Suspension, "As «our acc\u043Eunt has been susp\u0435nded», we wait.")]
    [InlineData(RuleCodes.Suspension, "As «our account has been s u s p e n d e d», we wait.")]
    [InlineData(RuleCodes.Suspension, "As «our account has been sus-pen-ded», we wait.")]
    [InlineData(RuleCodes.Suspension, "As «our acc0unt has been susp3nded», we wait.")]
    [InlineData(RuleCodes.Suspension, "Poiché il «nostro àccount è stato sòspeso», attendiamo.")]
    [InlineData(RuleCodes.Suspension, "«Unser Verkaeuferkonto wurde von Amazon gesperrt».")]
    [InlineData(RuleCodes.Fault, "Entschuldigung, das war «unser Fehler».")]
    [InlineData(RuleCodes.Fault, "<p>This was <i>«our</i> fault».</p>")]
    public void A_finding_covers_what_was_written(string rule, string marked)
    {
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        if (rule == RuleCodes.TrackingPixel)
            (start, end, text) = (start - 1, end + 1, text + ">");

        var found = Screener.Screen(new(text), WordingSettings.Default).Where(finding => finding.Rule == rule).ToList();

        found.Select(finding => text[finding.Start..finding.End]).ShouldBe([text[start..end]]);
        found[0].Start.ShouldBe(start);
    }
}
