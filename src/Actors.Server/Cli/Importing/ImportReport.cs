namespace Actors.Server.Cli.Importing;

/// <summary>Says how an import goes: a bar while somebody watches, a line for each mail that needs a look, and the sum.</summary>
public sealed class ImportReport(long length, TextWriter lines, ProgressBar bar)
{
    private static readonly string[] Outcomes = ["received", "duplicate", "quarantined", "refused", "failed"];

    private readonly Dictionary<string, int> _counts = [];
    private int _total;
    private int _skipped;

    public void Skipped(ImportedMail mail)
    {
        _skipped++;
        Show(mail.End);
    }

    public void Handled(ImportedMail mail, Handled handled)
    {
        _total++;
        _counts[handled.Outcome] = _counts.GetValueOrDefault(handled.Outcome) + 1;
        if (handled.Outcome is not ("received" or "duplicate"))
        {
            bar.Clear();
            lines.WriteLine($"{handled.Outcome,-11}  {mail.Name}  {handled.Said}".TrimEnd());
        }

        Show(mail.End);
    }

    /// <returns>Whether all were taken.</returns>
    public bool Finish()
    {
        bar.Clear();
        var parts = Outcomes.Select(outcome => $"{_counts.GetValueOrDefault(outcome)} {outcome}");
        lines.WriteLine($"{_total} mails: {string.Join(", ", parts)}{(_skipped > 0 ? $"; {_skipped} were imported before" : "")}");
        return _counts.GetValueOrDefault("refused") + _counts.GetValueOrDefault("failed") == 0;
    }

    private void Show(long end) => bar.Show(end, length, $"{_total + _skipped} mails");
}
