using System.Text;
using MimeKit.Utils;

namespace Actors.Channels.Mails.Reading;

/// <summary>When a mail was sent: as it says, or, where that says nothing, when the server took it in whose mailbox it lies in.</summary>
internal static class MailDates
{
    /// <summary>A mail waits this long at most on its way, and no clock runs ahead by more than a day: beyond that it is set wrong.</summary>
    private static readonly TimeSpan LongestWay = TimeSpan.FromDays(30);

    /// <summary>Names of zones that RFC 5322 does not know and people's programs write.</summary>
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["WET"] = "+0000",
        ["WEST"] = "+0100",
        ["BST"] = "+0100",
        ["CET"] = "+0100",
        ["MET"] = "+0100",
        ["MEZ"] = "+0100",
        ["CEST"] = "+0200",
        ["MEST"] = "+0200",
        ["MESZ"] = "+0200",
        ["EET"] = "+0200",
        ["EEST"] = "+0300",
        ["MSK"] = "+0300",
        ["TRT"] = "+0300",
        ["JST"] = "+0900",
        ["KST"] = "+0900",
        ["AEST"] = "+1000",
        ["AEDT"] = "+1100",
    };

    /// <summary>Names that every reader of mails knows.</summary>
    private static readonly HashSet<string> Known = new(
        ["UT", "UTC", "GMT", "Z", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", .. Zones.Keys], StringComparer.OrdinalIgnoreCase);

    public static DateTimeOffset? SentAt(MailHead head)
    {
        var said = head.Value("Date")?.Split('(')[0].Trim();
        var exact = said is not null && !NamesUnknownZone(said) ? Parse(said) : null;
        var received = Parse(head.Value("Received")?.Split(';')[^1].Split('(')[0]);
        return exact is { } sent && received is { } came && (sent > came.AddDays(1) || sent < came - LongestWay) ? came : exact ?? received ?? Parse(said);
    }

    /// <summary>Null for what is no date, and for one before there were mails: such a clock was never set.</summary>
    private static DateTimeOffset? Parse(string? value) =>
        value is not null && DateUtils.TryParse(Encoding.UTF8.GetBytes(WithOffset(value)), out var date) && date.UtcDateTime.Year is >= 1971 and < 9999
            ? date.ToUniversalTime()
            : null;

    private static string WithOffset(string value)
    {
        var blank = value.LastIndexOf(' ');
        return Zones.TryGetValue(value[(blank + 1)..], out var offset) ? $"{value[..(blank + 1)]}{offset}" : value;
    }

    private static bool NamesUnknownZone(string value)
    {
        var last = value[(value.LastIndexOf(' ') + 1)..];
        return last.Length > 0 && char.IsLetter(last[^1]) && !Known.Contains(last);
    }
}
