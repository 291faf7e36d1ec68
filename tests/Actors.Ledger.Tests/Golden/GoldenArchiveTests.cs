namespace Actors.Ledger.Tests.Golden;

/// <summary>Archives that were handed out verify for ever. Their files are never changed; a new format gets new ones.</summary>
public sealed class GoldenArchiveTests
{
    [Theory]
    [InlineData("archive-1.zip", ArchiveVerdict.Intact, 9, 4, 0)]
    [InlineData("archive-1-erased.zip", ArchiveVerdict.IntactWithErasures, 11, 0, 4)]
    [InlineData("archive-1-period.zip", ArchiveVerdict.IntactWithErasures, 3, 1, 1, "archive-1-period.key")]
    public async Task An_archive_of_a_released_format_verifies(string name, ArchiveVerdict verdict, long events, long contents, long erased, string keyFile = "archive-1.key")
    {
        using var key = NoteKey.Parse(await File.ReadAllTextAsync(Golden(keyFile)));
        await using var archive = File.OpenRead(Golden(name));

        var report = await ArchiveVerifier.Verify(archive, new(key), default);

        report.Fault.ShouldBeNull();
        (report.Verdict, report.Events, report.Contents, report.Erased, report.KeyIsTrusted).ShouldBe((verdict, events, contents, erased, true));
    }

    private static string Golden(string name) => Path.Combine(AppContext.BaseDirectory, "Golden", name);
}
