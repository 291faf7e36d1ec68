using System.Text;
using System.Text.RegularExpressions;

namespace Actors.Channels.Mails.Archives;

/// <summary>A mail of an archive.</summary>
/// <param name="Bytes">Null when the mail is larger than is kept; it was read past, not held.</param>
/// <param name="Sender">The envelope's, from the separator line.</param>
/// <param name="End">Where the next mail begins in the file.</param>
public sealed record MboxMail(byte[]? Bytes, string? Sender, long End);

/// <summary>
/// The mails of an mbox in the mboxo or mboxrd form, one at a time. Memory: the largest mail that is kept. Some programs write no blank
/// line before a separator; then its date must be whole and a header field must follow it, as neither does in a sentence.
/// </summary>
public static class Mbox
{
    private const int Telling = 200;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>"From sender date": the date tells a separator from a sentence that somebody forgot to quote.</summary>
    private static readonly Regex Separator = new(@"^From (\S*) .*[0-9]{2}:[0-9]{2}", RegexOptions.NonBacktracking);

    private static readonly Regex WholeSeparator = new(
        @"^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) +[A-Z][a-z]{2} +[0-9]{1,2} +[0-9]{2}:[0-9]{2}(?::[0-9]{2})?.* [0-9]{4}\s*$", RegexOptions.NonBacktracking);

    private static readonly Regex Field = new(@"^[!-9;-~]+:", RegexOptions.NonBacktracking);
    private static readonly Regex Quoted = new("^>+From ", RegexOptions.NonBacktracking);

    public static IEnumerable<MboxMail> Read(Stream stream, int largest = RawMail.LargestKept)
    {
        Collector? mail = null;
        var (afterBlank, at) = (true, 0L);
        using var lines = ByteLines.In(stream).GetEnumerator();
        var more = lines.MoveNext();
        while (more)
        {
            var line = lines.Current;
            var mark = at == 0 && line.Bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
            var start = line.Begins ? Start(line.Bytes[mark..]) : "";
            more = lines.MoveNext();
            var separates = afterBlank ? Separator.IsMatch(start) : WholeSeparator.IsMatch(start) && more && Field.IsMatch(Start(lines.Current.Bytes));
            if (separates)
            {
                if (mail is not null)
                    yield return mail.Finish(at);
                mail = new(Separator.Match(start).Groups[1].Value, largest);
            }
            else
            {
                mail ??= new("", largest);
                mail.Add(Quoted.IsMatch(start) ? line.Bytes[1..] : line.Bytes);
            }

            afterBlank = start is "\n" or "\r\n";
            at += line.Bytes.Length;
        }

        if (mail is not null)
            yield return mail.Finish(at);
    }

    private static string Start(byte[] line) => Encoding.Latin1.GetString(line, 0, Math.Min(line.Length, Telling));

    private sealed class Collector(string sender, int largest)
    {
        private readonly List<byte[]> _lines = [];
        private long _size;

        public void Add(byte[] line)
        {
            _size += line.Length;
            if (_size > largest)
                _lines.Clear();
            else
                _lines.Add(line);
        }

        /// <summary>The blank line before the next separator belongs to the mbox, not to the mail.</summary>
        public MboxMail Finish(long end)
        {
            if (_lines is [.., [(byte)'\n'] or [(byte)'\r', (byte)'\n']])
                _lines.RemoveAt(_lines.Count - 1);
            return new(
                _size > largest ? null : _lines.SelectMany(line => line).ToArray(), sender.Contains('@', StringComparison.Ordinal) ? sender : null, end);
        }
    }
}
