using System.Text;

namespace Actors.Domain.Mails.Reading;

/// <summary>Lays text out in lines as a browser would: white space runs together, blocks begin on a line of their own.</summary>
internal sealed class TextPage(bool preformattedOnly = false)
{
    private const int DeepestQuote = 5;
    private const int LongestStyle = 1_000;

    private static readonly string[] Borderless =
        ["border:none", "border:0", "border:mediumnone", "border-left:none", "border-left:0", "margin:00040px", "margin-left:40px"];

    private readonly StringBuilder _lines = new();
    private readonly Stack<bool> _blocks = new();
    private int _preformatted;
    private int _breaks;
    private bool _space;
    private bool _lineIsEmpty = true;

    public void Tag(string name, bool closing, ReadOnlySpan<char> attributes)
    {
        switch (name)
        {
            case "br":
                _breaks = Math.Min(_breaks + 1, 2);
                _space = false;
                break;
            case "blockquote":
                Break(2);
                if (!closing)
                    _blocks.Push(!IsIndent(attributes));
                else if (_blocks.Count > 0)
                    _blocks.Pop();
                break;
            case "pre":
                Break(2);
                _preformatted = Math.Max(0, _preformatted + (closing ? -1 : 1));
                break;
            case "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" or "ul" or "ol" or "hr":
                Break(2);
                break;
            case "div" or "tr" or "section" or "article" or "header" or "footer" or "dt" or "dd" or "address" or "body" or "center" or "form":
                Break(1);
                break;
            case "li":
                Break(1);
                if (!closing)
                    Write("- ");
                break;
            case "td" or "th":
                _space = !_lineIsEmpty;
                break;
        }
    }

    public void Write(string text)
    {
        if (preformattedOnly && _preformatted == 0)
            return;
        foreach (var c in text)
        {
            if (_preformatted > 0 && c == '\n')
                _breaks = Math.Min(_breaks + 1, 2);
            else if (char.IsWhiteSpace(c))
                _space = true;
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\0'))
                Put(c);
        }
    }

    public override string ToString() => _lines.ToString();

    /// <summary>Mail programs quote and indent by the same element; only what is quoted has a line beside it or says whose it is.</summary>
    private static bool IsIndent(ReadOnlySpan<char> attributes)
    {
        if (attributes.Length > LongestStyle)
            return false;
        var style = attributes.ToString().Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return !style.Contains("cite", StringComparison.Ordinal)
            && !style.Contains("quote", StringComparison.Ordinal)
            && Borderless.Any(without => style.Contains(without, StringComparison.Ordinal));
    }

    private void Break(int breaks)
    {
        _breaks = Math.Max(_breaks, _lines.Length == 0 ? 0 : breaks);
        _space = false;
    }

    private void Put(char c)
    {
        if (_breaks > 0 && _lines.Length > 0)
        {
            for (var i = 0; i < _breaks; i++)
                _lines.Append('\n');
            _lineIsEmpty = true;
        }

        _breaks = 0;
        if (_lineIsEmpty)
            _lines.Insert(_lines.Length, "> ", Math.Min(_blocks.Count(quoted => quoted), DeepestQuote));
        else if (_space)
            _lines.Append(' ');
        _space = false;
        _lineIsEmpty = false;
        _lines.Append(c);
    }
}
