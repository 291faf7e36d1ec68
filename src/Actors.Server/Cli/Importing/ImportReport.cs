namespace Actors.Server.Cli.Importing;

/// <summary>Says how an import goes: a bar while somebody watches, a line for each mail that needs a look, and the sum.</summary>
/// <param name="bar">Null where nobody watches.</param>
public sealed class ImportReport(long length, TextWriter lines, TextWriter? bar)
{
    private const int Width = 40;

    private static readonly string[] Outcomes = ["received", "duplicate", "quarantined", "refused", "failed"];

    private readonly Dictionary<string, int> _counts = [];
    private int _total;
    private int _skipped;
    private int _shown = -1;

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
            Clear();
            lines.WriteLine($"{handled.Outcome,-11}  {mail.Name}  {handled.Said}".TrimEnd());
        }

        Show(mail.End);
    }

    /// <returns>Whether all were taken.</returns>
    public bool Finish()
    {
        Clear();
        var parts = Outcomes.Select(outcome => $"{_counts.GetValueOrDefault(outcome)} {outcome}");
        lines.WriteLine($"{_total} mails: {string.Join(", ", parts)}{(_skipped > 0 ? $"; {_skipped} were imported before" : "")}");
        return _counts.GetValueOrDefault("refused") + _counts.GetValueOrDefault("failed") == 0;
    }

    private void Show(long end)
    {
        var percent = length == 0 ? 100 : (int)(100 * end / length);
        if (bar is null || percent == _shown)
            return;
        _shown = percent;
        var full = Width * percent / 100;
        bar.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {percent,3} %  {_total + _skipped} mails");
    }

    private void Clear()
    {
        if (_shown >= 0)
            bar?.Write($"\r{new string(' ', Width + 30)}\r");
        _shown = -1;
    }
}
