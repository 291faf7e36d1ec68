using System.Text.RegularExpressions;

namespace Actors.Domain.Mails.Reading;

internal static class CommunicationToken
{
    private static readonly Regex Token = new(@"\[commMgrTok:\s*([0-9A-Za-z_+/=-]{1,200})\s*\]", RegexOptions.NonBacktracking);

    public static string? In(string text) => Token.Match(text) is { Success: true } match ? match.Groups[1].Value : null;
}
