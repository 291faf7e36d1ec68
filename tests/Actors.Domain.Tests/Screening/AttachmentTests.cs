using Actors.Domain.Screening;

namespace Actors.Domain.Tests.Screening;

/// <summary>What may be attached: what the channel takes, and what a reader of the name would expect.</summary>
public sealed class AttachmentTests
{
    [Theory]
    [InlineData("invoice.pdf", "application/pdf", 120_000)]
    [InlineData("Foto 1.JPG", "image/jpeg", 4_200_000)]
    [InlineData("etichetta.png", "image/png; charset=binary", 80_000)]
    [InlineData("schaden.jpeg", "IMAGE/JPEG", 9_999_999)]
    [InlineData("notice.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 300_000)]
    [InlineData("piezas.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 300_000)]
    [InlineData("readme.txt", "text/plain; charset=utf-8", 10)]
    [InlineData("plan.tif", "image/tiff", 10_000_000)]
    public void Documents_and_pictures_may_be_sent(string name, string type, long size) => Found((name, type, size)).ShouldBeEmpty();

    [Theory]
    [InlineData("setup.exe", "application/x-msdownload")]
    [InlineData("photos.zip", "application/zip")]
    [InlineData("clip.mp4", "video/mp4")]
    [InlineData("page.html", "text/html")]
    [InlineData("logo.svg", "image/svg+xml")]
    [InlineData("macro.docm", "application/vnd.ms-word.document.macroEnabled.12")]
    [InlineData("invoice.pdf", "application/octet-stream")]
    [InlineData("invoice.pdf.exe", "application/pdf")]
    [InlineData("invoice", "application/pdf")]
    [InlineData("song.mp3", "image/jpeg")]
    public void Other_types_are_blocked_whether_the_name_or_the_type_says_so(string name, string type) =>
        Found((name, type, 1_000)).ShouldBe([(RuleCodes.AttachmentType, Severity.Block)]);

    [Theory]
    [InlineData(10_000_001, 0)]
    [InlineData(5_000_001, 5_000_000)]
    [InlineData(9_000_000, 9_000_000)]
    public void More_than_ten_megabytes_together_are_blocked(long first, long second) =>
        Found(("a.pdf", "application/pdf", first), ("b.jpg", "image/jpeg", second)).ShouldBe([(RuleCodes.AttachmentSize, Severity.Block)]);

    [Fact]
    public void Too_large_and_of_a_wrong_type_is_both() =>
        Found(("clip.mp4", "video/mp4", 40_000_000)).ShouldBe(
            [(RuleCodes.AttachmentSize, Severity.Block), (RuleCodes.AttachmentType, Severity.Block)], ignoreOrder: true);

    private static IEnumerable<(string Rule, Severity Severity)> Found(params (string Name, string Type, long Size)[] files) =>
        Screener.Screen(
                new("The photos are attached.") { OrderIsKnown = true, Attachments = [.. files.Select(file => new AttachmentDescriptor(file.Name, file.Type, file.Size, ""))] },
                WordingSettings.Default)
            .Select(finding => (finding.Rule, finding.Severity));
}
