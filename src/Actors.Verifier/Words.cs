using System.Globalization;
using System.Text;
using Actors.Ledger;

namespace Actors.Verifier;

/// <summary>A report for people.</summary>
internal static class Words
{
    public static string Of(ArchiveReport report)
    {
        var text = new StringBuilder().AppendLine(report.Verdict switch
        {
            ArchiveVerdict.Intact when report.Manifest?.Period is not null =>
                "INTACT FOR THE PERIOD: each stream is told from its first event of the period to its last, as it was recorded.",
            ArchiveVerdict.Intact => "INTACT: everything is there, and as it was recorded.",
            ArchiveVerdict.IntactWithErasures => $"INTACT WITH ERASURES: {report.Erased} contents were erased, each by an event on record.",
            ArchiveVerdict.Incomplete => "INCOMPLETE: what is there is as it was recorded, but something is not there.",
            _ => "TAMPERED: this is not what was recorded.",
        });
        if (report.Fault is { } fault)
            text.AppendLine($"  {Place(fault)}{fault.Detail} ({fault.Code})");
        foreach (var missing in report.Missing)
            text.AppendLine($"  missing: {missing}");
        if (report.Manifest is { } manifest)
        {
            text.AppendLine($"  about       {About(manifest)} of {manifest.Tenant}");
            if (manifest.Period is { } period)
                text.AppendLine($"  period      from {Time(period.From)} until {Time(period.Until)}, by the time of recording");
            text.AppendLine($"  read        {report.Events} events in {report.Streams} streams, {report.Contents} contents, {report.Erased} erased");
        }

        if (report.Checkpoint is { } checkpoint)
            text.AppendLine(CultureInfo.InvariantCulture, $"  checkpoint  {checkpoint.Origin}, {checkpoint.Size} events, {checkpoint.At:yyyy-MM-dd HH:mm:ss} UTC");
        foreach (var witness in report.Witnesses)
            text.AppendLine(CultureInfo.InvariantCulture, $"  witness     {witness.Name}, {witness.At:yyyy-MM-dd HH:mm:ss} UTC");
        if (report.KeyFingerprint is { } fingerprint)
            text.AppendLine($"  key         {fingerprint}{(report.KeyIsTrusted ? "" : "\n              It came with the archive: compare it with what the log's owner told you, or use --key.")}");
        return text.ToString().TrimEnd();
    }

    private static string About(ArchiveManifest manifest) =>
        manifest.Period is { } period ? $"the account {period.Account}, {manifest.Subject.Count} streams,"
        : manifest.Scope == ArchiveScopes.Log ? "the whole record"
        : string.Join(", ", manifest.Subject);

    private static string Time(long micros) =>
        DateTimeOffset.UnixEpoch.AddMicroseconds(micros).ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Place(ArchiveFault fault) =>
        fault.Stream is not null ? $"{fault.File}, {fault.Stream} version {fault.Version}: "
        : fault.File.Length > 0 ? $"{fault.File}: "
        : "";
}

/// <summary>Shows how many events were read.</summary>
internal sealed class Counter : IProgress<long>
{
    public void Report(long value) => Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{value:N0} events "));

    public static void Clear() => Console.Error.Write("\r                              \r");
}
