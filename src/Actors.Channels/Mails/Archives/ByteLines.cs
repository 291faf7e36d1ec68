namespace Actors.Channels.Mails.Archives;

/// <param name="Bytes">With its line end.</param>
/// <param name="Begins">False for the later pieces of a line that is too long to be held whole.</param>
internal readonly record struct ByteLine(byte[] Bytes, bool Begins);

/// <summary>A stream in lines. Holds one buffer and at most 64 KiB of a line.</summary>
internal static class ByteLines
{
    private const int Longest = 64 * 1024;

    public static IEnumerable<ByteLine> In(Stream stream)
    {
        var buffer = new byte[2 * Longest];
        var (filled, begins) = (0, true);
        while (true)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var at = 0;
            while (Array.IndexOf(buffer, (byte)'\n', at, filled - at) is >= 0 and var end)
            {
                yield return new(buffer[at..(end + 1)], begins);
                (at, begins) = (end + 1, true);
            }

            if (filled - at > Longest || (read == 0 && filled > at))
            {
                yield return new(buffer[at..filled], begins);
                (at, begins) = (filled, false);
            }

            if (read == 0)
                yield break;
            Array.Copy(buffer, at, buffer, 0, filled - at);
            filled -= at;
        }
    }
}
