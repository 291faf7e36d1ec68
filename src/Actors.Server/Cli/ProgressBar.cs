namespace Actors.Server.Cli;

/// <summary>A line that is written over while somebody watches.</summary>
/// <param name="to">Null where nobody watches.</param>
public sealed class ProgressBar(TextWriter? to)
{
    private const int Width = 40;

    private int _shown = -1;
    private int _length;

    /// <summary>On standard error, unless that goes to a file.</summary>
    public static ProgressBar OnConsole() => new(Console.IsErrorRedirected ? null : Console.Error);

    public void Show(long done, long of, string what)
    {
        var percent = of == 0 ? 100 : (int)(100 * Math.Min(done, of) / of);
        if (to is null || percent == _shown)
            return;
        _shown = percent;
        var full = Width * percent / 100;
        var line = $"[{new string('#', full)}{new string('.', Width - full)}] {percent,3} %  {what}";
        _length = Math.Max(_length, line.Length);
        to.Write($"\r{line}");
    }

    public void Clear()
    {
        if (_shown >= 0)
            to?.Write($"\r{new string(' ', _length)}\r");
        _shown = -1;
    }
}
