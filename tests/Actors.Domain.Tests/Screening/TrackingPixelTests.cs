using Actors.Domain.Screening;

namespace Actors.Domain.Tests.Screening;

/// <summary>Whatever a mail program would fetch from a server when the message is opened.</summary>
public sealed class TrackingPixelTests
{
    [Theory]
    [InlineData("<img src=\"https://t.example.com/p.gif\" width=\"1\" height=\"1\">")]
    [InlineData("<IMG SRC='http://t.example.com/p.gif'>")]
    [InlineData("<img alt=\"\" src=https://t.example.com/p.gif>")]
    [InlineData("<img src=\"//t.example.com/p.gif\">")]
    [InlineData("<img srcset=\"https://t.example.com/p.png 2x\">")]
    [InlineData("<div style=\"background:url(https://t.example.com/p.gif)\">x</div>")]
    [InlineData("<table background=\"https://t.example.com/bg.png\"><tr><td>x</td></tr></table>")]
    [InlineData("<video poster=\"https://t.example.com/p.jpg\"></video>")]
    [InlineData("<img src=\"https&#58;//t.example.com/p.gif\">")]
    public void A_picture_from_a_server_is_found(string html) => Found($"Hello {html} there").ShouldBe([RuleCodes.TrackingPixel]);

    [Theory]
    [InlineData("<img src=\"cid:photo1\">")]
    [InlineData("<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">")]
    [InlineData("<p style=\"color:red\">Your parcel left.</p>")]
    [InlineData("<b>1 < 2</b> and 3 > 2")]
    [InlineData("The image is in the attachment: photo.jpg")]
    [InlineData("<a href=\"https://www.amazon.de/returns\">returns</a>")]
    public void Everything_else_is_left_alone(string html) => Found(html).ShouldBeEmpty();

    private static IEnumerable<string> Found(string html) =>
        Screener.Screen(new(html) { OrderIsKnown = true }, WordingSettings.Default)
            .Where(finding => finding.Rule == RuleCodes.TrackingPixel)
            .Select(finding => finding.Rule);
}
