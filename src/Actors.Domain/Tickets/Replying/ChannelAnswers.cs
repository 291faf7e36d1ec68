using System.Text.RegularExpressions;

namespace Actors.Domain.Tickets.Replying;

/// <summary>What a channel's server says about a reply, as far as the record may hold it.</summary>
public static partial class ChannelAnswers
{
    /// <summary>The lease ended with whoever held it, or the connection did after the text had gone: the server may have taken it.</summary>
    public const string NoAnswer = "smtp.no-answer";

    private const int Longest = 200;

    public static bool LeaveDoubt(string code) => code == NoAnswer;

    /// <summary>One line without addresses, which servers like to repeat.</summary>
    public static string? Words(string? answer)
    {
        if (string.IsNullOrWhiteSpace(answer))
            return null;
        var line = Blank().Replace(Address().Replace(answer, "…"), " ").Trim();
        return line.Length <= Longest ? line : line[..Longest];
    }

    [GeneratedRegex(@"\S*@\S*", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
