using System.Globalization;
using System.Text.RegularExpressions;
using Actors.Domain.Orders;

namespace Actors.Domain.Tickets.Migrating;

/// <summary>Finds an amount in a text, as any of our languages writes it: 1234.50, 1.234,50, 1 234,50.</summary>
internal static partial class Amounts
{
    public static bool Holds(string text, Money money) => Number().Matches(text).Any(match => Read(match.Value) == money.Amount);

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

    [GeneratedRegex(@"[0-9]{1,3}(?:[.,\u00A0\u202F ][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]+(?:[.,][0-9]{1,2})?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
