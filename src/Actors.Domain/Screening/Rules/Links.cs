using System.Collections.Frozen;
using System.Net;
using Actors.Domain.Screening.Phrases;

namespace Actors.Domain.Screening.Rules;

/// <summary>Which hosts an official message may point to.</summary>
internal static class Links
{
    private static readonly WordList List = WordList.Load("hosts", asPhrases: false);

    private static readonly FrozenSet<string> Amazon = Of("amazon");
    private static readonly FrozenSet<string> Outside = Of("amazon", "carriers");
    private static readonly FrozenSet<string> Devices = Of("device");

    private static readonly string[] LocalEndings = [".local", ".lan", ".home", ".internal", ".localhost", ".home.arpa"];

    /// <param name="host">As it is written, letter by letter: a look-alike is another host.</param>
    public static bool IsAllowed(string host, WordingSettings settings) =>
        IsWithin(host, name => Outside.Contains(name) || settings.AllowedHosts.Contains(name));

    /// <summary>Amazon itself, and not whoever puts its name before or behind another.</summary>
    public static bool IsOfAmazon(string host) => IsWithin(host, Amazon.Contains);

    /// <summary>A device in the buyer's own house: nobody else is there, and none of them has a certificate.</summary>
    public static bool IsAtHome(string host)
    {
        var name = host.ToLowerInvariant().TrimEnd('.');
        return name == "localhost" || IsWithin(name, Devices.Contains) || LocalEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
            || (IPAddress.TryParse(name, out var address) && IsPrivate(address.GetAddressBytes()));
    }

    private static bool IsPrivate(byte[] address) => address is [10 or 127, ..] or [192, 168, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..];

    private static bool IsWithin(string host, Predicate<string> isListed)
    {
        var name = host.ToLowerInvariant().TrimEnd('.');
        while (!isListed(name))
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
                return false;
            name = name[(dot + 1)..];
        }

        return true;
    }

    private static FrozenSet<string> Of(params string[] sections) =>
        List.Lines.Where(entry => sections.Contains(entry.Section)).Select(entry => entry.Line).ToFrozenSet(StringComparer.Ordinal);

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
