using System.Net.Http.Headers;

namespace Actors.Server.Requests;

/// <summary>The bytes of a request. Memory grows with what really arrives, not with what a header promises.</summary>
public static class RawBody
{
    private const int FirstRead = 16 * 1024;

    public static ValueTask<ReadOnlyMemory<byte>> Read(HttpContext http)
    {
        RequireJson(http.Request.ContentType);
        return Bytes(http);
    }

    /// <param name="mediaType">The only one that is taken.</param>
    public static ValueTask<ReadOnlyMemory<byte>> Read(HttpContext http, string mediaType) =>
        MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && string.Equals(type.MediaType, mediaType, StringComparison.OrdinalIgnoreCase)
            ? Bytes(http)
            : throw new ProblemException(KnownProblems.BodyType with { Detail = $"Send {mediaType}." });

    private static async ValueTask<ReadOnlyMemory<byte>> Bytes(HttpContext http)
    {
        var length = http.Request.ContentLength;
        var buffer = new byte[length is >= 0 and < FirstRead ? (int)length.Value + 1 : FirstRead];
        var filled = 0;
        while (true)
        {
            var read = await http.Request.Body.ReadAsync(buffer.AsMemory(filled), http.RequestAborted);
            if (read == 0)
                break;
            filled += read;
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }
        return filled > 0 ? buffer.AsMemory(0, filled) : throw new ProblemException(KnownProblems.BodyMissing);
    }

    private static void RequireJson(string? contentType)
    {
        if (contentType is "application/json")
            return;
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
            || !(type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            throw new ProblemException(KnownProblems.BodyType);
    }
}
