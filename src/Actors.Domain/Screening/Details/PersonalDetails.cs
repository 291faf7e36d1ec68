using Actors.Domain.Screening.Reading;
using Actors.Domain.Screening.Rules;

namespace Actors.Domain.Screening.Details;

/// <summary>A place in a text that says how to reach somebody or where they live.</summary>
/// <param name="Kind">One of <see cref="DetailKinds"/>.</param>
/// <param name="Start">UTF-16 units of the text.</param>
public readonly record struct DetailSpan(string Kind, int Start, int End);

public static class DetailKinds
{
    public const string Email = "email";
    public const string Telephone = "telephone";
    public const string Address = "address";
}

/// <summary>
/// Finds e-mail addresses, telephone numbers and postal addresses (DE, IT, FR, ES, GB, US) in what somebody wrote. Pure, total and linear.
/// One too many costs little, since the text reads whole until it is due; one too few stays as long as its sentence.
/// </summary>
public static class PersonalDetails
{
    private static readonly EmailRule Emails = new();
    private static readonly PhoneRule Phones = new();

    /// <summary>In the order of the text; none touches another.</summary>
    public static IReadOnlyList<DetailSpan> In(string text)
    {
        var reading = new TextReading(new OutboundText(text), WordingSettings.Default);
        var found = Emails.Find(reading).Select(one => new DetailSpan(DetailKinds.Email, one.Start, one.End))
            .Concat(Phones.Find(reading).Select(one => new DetailSpan(DetailKinds.Telephone, one.Start, one.End)))
            .Concat(PostalAddresses.In(text));
        return Apart(found, text);
    }

    /// <summary>What overlaps, and two lines of one address, are one.</summary>
    private static List<DetailSpan> Apart(IEnumerable<DetailSpan> found, string text)
    {
        var apart = new List<DetailSpan>();
        foreach (var one in found.Where(one => one.End > one.Start).OrderBy(one => one.Start).ThenByDescending(one => one.End))
        {
            if (apart.Count > 0 && apart[^1] is var last && (one.Start <= last.End || IsOneAddress(last, one, text)))
                apart[^1] = last with { End = Math.Max(last.End, one.End) };
            else
                apart.Add(one);
        }

        return apart;
    }

    private static bool IsOneAddress(DetailSpan first, DetailSpan second, string text) =>
        first.Kind == DetailKinds.Address && second.Kind == DetailKinds.Address && second.Start - first.End <= 4
        && text.AsSpan(first.End, second.Start - first.End).Trim(" ,;-–\r\n\t\u00A0").IsEmpty;
}
