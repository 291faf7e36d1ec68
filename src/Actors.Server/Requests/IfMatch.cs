using System.Globalization;

namespace Actors.Server.Requests;

/// <summary>Versions as entity tags: <c>ETag: "12"</c> and <c>If-Match: "12"</c>.</summary>
public static class IfMatch
{
    public static long? Optional(HttpContext http)
    {
        var header = http.Request.Headers.IfMatch;
        if (header.Count == 0 || header is ["*"])
            return null;
        var tag = header.ToString();
        return tag is ['"', .. var inner, '"'] && long.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new ProblemException(KnownProblems.Malformed("If-Match", "One version in quotes, such as \"12\"."));
    }

    public static long Required(HttpContext http) => Optional(http) ?? throw new ProblemException(KnownProblems.IfMatchMissing);

    public static void Tag(HttpContext http, long version) =>
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
