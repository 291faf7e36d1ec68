using System.Globalization;
using System.Text.RegularExpressions;

namespace Actors.Domain.Macros.Rendering;

/// <summary>What may stand for a variable. Narrow on purpose: a value must not be a way around the wording that was approved.</summary>
public static partial class Values
{
    private const int LongestText = 200;

    /// <summary>So that words cannot pass for an identifier.</summary>
    private const int FewestDigits = 4;

    /// <returns>The value as the locale writes it; null when it is none of the type.</returns>
    public static string? Write(VariableType type, string value, string locale) => type switch
    {
        VariableType.Text => string.IsNullOrWhiteSpace(value) || value.Length > LongestText || value.Any(char.IsControl) ? null : value,
        VariableType.OrderId => OrderIds.IsValid(value) && value.Count(char.IsAsciiDigit) >= FewestDigits ? value : null,
        VariableType.Asin => Asin().IsMatch(value) ? value : null,
        VariableType.Tracking => Tracking().IsMatch(value) && value.Count(char.IsAsciiDigit) >= FewestDigits ? value : null,
        VariableType.Number => Number().IsMatch(value) ? value : null,
        VariableType.Amount => Amount().IsMatch(value) ? AmountOf(value, locale) : null,
        VariableType.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString(DateForm(locale), CultureInfo.InvariantCulture)
            : null,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static string AmountOf(string value, string locale) => locale[..2] == "en" ? value : value.Replace('.', ',');

    private static string DateForm(string locale) => locale[..2] switch
    {
        "it" or "fr" or "es" => "dd/MM/yyyy",
        "de" => "dd.MM.yyyy",
        // Neither 11/12 nor 12/11: buyers of one language read them differently.
        _ => "d MMMM yyyy",
    };

    [GeneratedRegex(@"\A[A-Z0-9]{10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Asin();

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9-]{5,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tracking();

    [GeneratedRegex(@"\A[0-9]{1,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[0-9]{1,7}(\.[0-9]{2})? [A-Z]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
