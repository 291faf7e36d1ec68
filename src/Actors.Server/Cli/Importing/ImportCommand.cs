namespace Actors.Server.Cli.Importing;

/// <param name="Files">Mails, one a file.</param>
/// <param name="Archive">History: its clocks are not started, and what was missed then is not recorded as missed now.</param>
/// <param name="Sent">What the account has sent, not what it received.</param>
public sealed record ImportSettings(
    IReadOnlyList<string> Files, string? Mbox, string? Maildir, bool Archive, bool Sent, string? Account, Uri Server, string ApiKey)
{
    /// <summary>The first reason why nothing can be imported like this, or null.</summary>
    public string? Fault() =>
        (Files.Count > 0 ? 1 : 0) + (Mbox is null ? 0 : 1) + (Maildir is null ? 0 : 1) != 1 ? "Name mails, one --mbox or one --maildir."
        : ApiKey.Length == 0 ? "ACTORS_API_KEY is not set: a key that may hand mails in."
        : Mbox is not null && !File.Exists(Mbox) ? $"There is no file {Mbox}."
        : Maildir is not null && !Directory.Exists(Maildir) ? $"There is no folder {Maildir}."
        : null;
}

/// <summary>
/// Hands the mails of files and archives to a running server, one after the other, so that a conversation arrives in its order. What
/// was handed over is noted beside: an import that was interrupted goes on where it was.
/// </summary>
public static class ImportCommand
{
    public static async Task<int> Run(ImportSettings settings, CancellationToken cancel)
    {
        if (settings.Fault() is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 2;
        }

        var source = ImportSource.Of(settings);
        using var client = new ImportClient(settings);
        using var done = ImportNotes.Open(settings);
        var report = new ImportReport(source.Length, Console.Out, ProgressBar.OnConsole());
        foreach (var mail in source.Mails())
        {
            cancel.ThrowIfCancellationRequested();
            if (done.Has(mail.Key))
            {
                report.Skipped(mail);
                continue;
            }

            var handled = await client.HandOver(mail, cancel);
            if (handled.IsTaken)
                done.Add(mail.Key);
            report.Handled(mail, handled);
        }

        return report.Finish() ? 0 : 1;
    }
}
