namespace Actors.Channels.Mails.Reading;

/// <summary>The header of a mail in its lines, each with the lines folded onto it.</summary>
internal static class HeadLines
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="length">Where the body begins.</param>
    public static List<byte[]> In(ReadOnlySpan<byte> mail, out int length)
    {
        var lines = new List<byte[]>();
        var at = mail.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        at += SeparatorOfMbox(mail[at..]);
        var begin = at;
        while (at < mail.Length)
        {
            var line = Line(mail[at..]);
            if (mail.Slice(at, line).IndexOfAnyExcept((byte)'\r', (byte)'\n') < 0)
            {
                Add(lines, mail[begin..at]);
                length = at + line;
                return lines;
            }

            if (at > begin && mail[at] is not ((byte)' ' or (byte)'\t'))
            {
                Add(lines, mail[begin..at]);
                begin = at;
            }

            at += line;
        }

        Add(lines, mail[begin..]);
        length = mail.Length;
        return lines;
    }

    /// <summary>Some programs save a mail with the line that separated it from the one before.</summary>
    private static int SeparatorOfMbox(ReadOnlySpan<byte> mail) =>
        mail.StartsWith("From "u8) || mail.StartsWith(">From "u8) ? Line(mail) : 0;

    private static int Line(ReadOnlySpan<byte> rest) => rest.IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : rest.Length;

    private static void Add(List<byte[]> lines, ReadOnlySpan<byte> line)
    {
        if (line.Length > 0)
            lines.Add(line[^1] == (byte)'\n' ? line.ToArray() : [.. line, (byte)'\n']);
    }
}
