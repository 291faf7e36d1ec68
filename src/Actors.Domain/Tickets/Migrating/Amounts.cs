using System.Globalization;
using System.Text.RegularExpressions;
using Actors.Domain.Orders;

namespace Actors.Domain.Tickets.Migrating;

/// <summary>
/// Finds an amount of money in a text, as any of our languages writes it: EUR 1234.50, 1.234,50 €, 1 234,50 euros. A number that does not
/// stand beside its currency is none, and neither is a part of an identifier.
/// </summary>
internal static partial class Amounts
{
    private static readonly string[] Dollars = ["USD", "CAD", "AUD", "MXN", "SGD", "NZD", "HKD"];
    private static readonly string[] Crowns = ["SEK", "DKK", "NOK", "ISK"];

    private static readonly (string Name, string[] Currencies)[] Names =
    [
        ("€", ["EUR"]), ("euro", ["EUR"]), ("euros", ["EUR"]),
        ("$", Dollars), ("dollar", Dollars), ("dollars", Dollars), ("US$", ["USD"]), ("CA$", ["CAD"]), ("AU$", ["AUD"]), ("MX$", ["MXN"]), ("R$", ["BRL"]),
        ("£", ["GBP"]), ("pound", ["GBP"]), ("pounds", ["GBP"]),
        ("¥", ["JPY", "CNY"]), ("円", ["JPY"]), ("元", ["CNY"]), ("₹", ["INR"]), ("₺", ["TRY"]), ("TL", ["TRY"]),
        ("zł", ["PLN"]), ("Kč", ["CZK"]), ("kr", Crowns), ("Fr.", ["CHF"]), ("SFr.", ["CHF"]),
    ];

    public static bool Holds(string text, Money money)
    {
        string[] names = [money.Currency, .. Names.Where(name => name.Currencies.Contains(money.Currency)).Select(name => name.Name)];
        return Number().Matches(text).Any(match => Read(match.Value) == money.Amount && IsMoney(match));

        bool IsMoney(Match match)
        {
            var (before, after) = (text[..match.Index], text[(match.Index + match.Length)..]);
            return names.Any(name => Precedes(name, before.TrimEnd()))
                || (names.Any(name => Follows(name, after.TrimStart())) && !(before is [.., var last] && char.IsLetter(last)));
        }
    }

    private static bool Precedes(string name, string before) =>
        before.EndsWith(name, StringComparison.OrdinalIgnoreCase) && !(before.Length > name.Length && char.IsLetter(before[^(name.Length + 1)]));

    private static bool Follows(string name, string after) =>
        after.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && !(after.Length > name.Length && char.IsLetter(name[^1]) && char.IsLetterOrDigit(after[name.Length]));

    /// <summary>The last separator is the decimal one when one or two digits follow it; all others group.</summary>
    private static decimal? Read(string number)
    {
        var last = number.LastIndexOfAny(['.', ',']);
        var decimals = last >= 0 && number.Length - last - 1 is 1 or 2 ? number.Length - last - 1 : 0;
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value / (decimals == 0 ? 1 : decimals == 1 ? 10 : 100)
            : null;
    }

    [GeneratedRegex(
        @"(?<![0-9.,-])(?>[0-9]{1,3}(?:[.,\u00A0\u202F ][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]+(?:[.,][0-9]{1,2})?)(?![0-9]|-[0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
