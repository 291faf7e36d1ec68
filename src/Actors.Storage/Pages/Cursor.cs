using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Actors.Storage;

/// <summary>
/// The sort key of the last row a client has seen, as base64url of its parts. It names the list it belongs to, so that a cursor of
/// another list is nonsense and not a wrong place.
/// </summary>
internal static class Cursor
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(string list, params IEnumerable<object> place) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', place.Prepend(list).Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)))));

    /// <returns>False when it is no cursor of this list; no cursor at all is a valid one, the beginning.</returns>
    public static bool TryRead<T>(string list, string? cursor, out T? place)
        where T : struct, IParsable<T>
    {
        place = null;
        if (cursor is null)
            return true;
        if (Parts(list, cursor, 1) is not { } parts || !TryParse(parts[0], out T only))
            return false;
        place = only;
        return true;
    }

    /// <inheritdoc cref="TryRead{T}(string, string?, out T?)"/>
    public static bool TryRead<T1, T2>(string list, string? cursor, out (T1 First, T2 Second)? place)
        where T1 : IParsable<T1>
        where T2 : IParsable<T2>
    {
        place = null;
        if (cursor is null)
            return true;
        if (Parts(list, cursor, 2) is not { } parts || !TryParse(parts[0], out T1 first) || !TryParse(parts[1], out T2 second))
            return false;
        place = (first, second);
        return true;
    }

    /// <inheritdoc cref="TryRead{T}(string, string?, out T?)"/>
    public static bool TryRead<T1, T2, T3>(string list, string? cursor, out (T1 First, T2 Second, T3 Third)? place)
        where T1 : IParsable<T1>
        where T2 : IParsable<T2>
        where T3 : IParsable<T3>
    {
        place = null;
        if (cursor is null)
            return true;
        if (Parts(list, cursor, 3) is not { } parts
            || !TryParse(parts[0], out T1 first)
            || !TryParse(parts[1], out T2 second)
            || !TryParse(parts[2], out T3 third))
            return false;
        place = (first, second, third);
        return true;
    }

    private static string[]? Parts(string list, string cursor, int count)
    {
        try
        {
            var parts = Strict.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n');
            return parts.Length == count + 1 && parts[0] == list && !parts.Any(part => part.Contains('\0')) ? parts[1..] : null;
        }
        catch (Exception nonsense) when (nonsense is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static bool TryParse<T>(string part, out T value)
        where T : IParsable<T> => T.TryParse(part, CultureInfo.InvariantCulture, out value!);
}
