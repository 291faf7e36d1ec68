using System.Collections.Frozen;
using Actors.Domain.Screening.Phrases;

namespace Actors.Domain.Screening.Rules;

/// <summary>Which hosts an official message may point to.</summary>
internal static class Links
{
    private static readonly FrozenSet<string> BuiltIn =
        WordList.Load("hosts", asPhrases: false).Lines.Select(entry => entry.Line).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="host">As it is written, letter by letter: a look-alike is another host.</param>
    public static bool IsAllowed(string host, WordingSettings settings)
    {
        var name = host.ToLowerInvariant().TrimEnd('.');
        while (true)
        {
            if (BuiltIn.Contains(name) || settings.AllowedHosts.Contains(name))
                return true;
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
                return false;
            name = name[(dot + 1)..];
        }
    }

    /// <summary>The host of an address with a scheme; whoever puts a name before an @ wants to be taken for it.</summary>
    public static string HostOf(string url)
    {
        var at = url.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = url.AsSpan(at).IndexOfAny("/?#\\");
        var authority = end < 0 ? url[at..] : url.Substring(at, end);
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = authority.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? authority : authority[..colon];
    }
}
