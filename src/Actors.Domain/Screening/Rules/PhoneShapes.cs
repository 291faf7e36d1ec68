using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>How telephone numbers of our marketplaces look when no word announces them. Tracking numbers of carriers must not.</summary>
internal static class PhoneShapes
{
    private static readonly string[] Countries =
        ["1", "30", "31", "32", "33", "34", "351", "352", "353", "356", "36", "39", "41", "43", "44", "45", "46", "47", "48", "49", "90"];

    public static bool Fits(Digits digits) =>
        International(digits) || National(digits) || Mobile(digits) || FreeCall(digits) || American(digits) || Spaced(digits);

    private static bool International(Digits digits) =>
        digits.Begins("00") && digits.Count is >= 11 and <= 15 && Countries.Any(country => digits.Value.AsSpan(2).StartsWith(country));

    /// <summary>A leading zero as in France, Germany, Italy and the United Kingdom.</summary>
    private static bool National(Digits digits) =>
        digits.Value[0] == '0' && digits.Value[1] != '0' && digits.Count is >= 9 and <= 12
        && (digits.Groups.Count > 1 || digits.Count is 10 or 11);

    /// <summary>Italian and Spanish mobiles, and Spanish lines in groups.</summary>
    private static bool Mobile(Digits digits) =>
        (digits.Value[0] == '3' && digits.Count == 10 && digits.Groups[0] is 3 or 10 && digits.Groups.Count <= 5)
        || (digits.Count == 9 && digits.Value[0] is '6' or '7' && (digits.IsGrouped ? digits.Groups[0] is 3 or 2 : digits.Value[0] == '6'))
        || (digits.Count == 9 && digits.Value[0] is '9' or '8' && digits.Groups.Count >= 3 && digits.Groups.All(group => group is 2 or 3));

    private static bool FreeCall(Digits digits) =>
        digits.Groups.Count >= 2 && digits.Groups[0] is 3 or 4 && digits.Count is >= 8 and <= 12
        && (digits.Begins("800") || digits.Begins("0800") || digits.Begins("900") || digits.Begins("902"));

    private static bool American(Digits digits) =>
        digits.Groups.TakeLast(3).SequenceEqual([3, 3, 4]) && (digits.Count == 10 || (digits.Count == 11 && digits.Value[0] == '1'));

    /// <summary>One digit, one sign: nobody writes anything else that way.</summary>
    private static bool Spaced(Digits digits) => digits.Groups.Count >= 8 && digits.Groups.All(group => group == 1);
}
