using System.Text;
using Actors.Domain.Mails.Reading;
using Actors.Domain.Screening.Details;

namespace Actors.Domain.Tickets.Detailing;

/// <summary>Takes personal data out of a message's words and puts it back: the one place that does either (R105).</summary>
public static class MessageDetailing
{
    /// <summary>Stands in place of what was erased, for those who read plain text.</summary>
    public const string Erased = "[erased]";

    /// <summary>More places than anybody means; from the last on the rest of the text is one.</summary>
    internal const int MostCuts = 200;

    /// <summary>What stays as long as the conversation, and what goes sooner; the latter is null where there is nothing personal.</summary>
    public static (MessageBody Kept, MessageDetails? Details) Split(this MessageBody body)
    {
        var words = body.Html is { } html ? HtmlText.From(html) : null;
        var text = string.IsNullOrWhiteSpace(body.Text) && !string.IsNullOrWhiteSpace(words) ? words : body.Text ?? "";
        var cuts = Cuts(text);
        if (cuts.Count == 0 && !HasAny(words) && !HasAny(body.FullText))
            return (body, null);
        var kept = new StringBuilder(text.Length);
        var behind = 0;
        foreach (var cut in cuts)
        {
            kept.Append(text, behind, cut.At - behind).Append(Cut.Placeholder);
            behind = cut.End;
        }

        kept.Append(text, behind, text.Length - behind);
        return (
            new MessageBody(kept.ToString(), null) { Cuts = cuts },
            new([.. cuts.Select(cut => text.Substring(cut.At, cut.Length))], body.Html, body.FullText));
    }

    /// <summary>The message as it reads now: whole, or with a mark where something was erased.</summary>
    /// <param name="details">Null when they were erased, or never were.</param>
    public static MessageBody Joined(this MessageBody body, MessageDetails? details, string erased = Erased)
    {
        if (body.Cuts is not { } cuts)
            return body;
        var stored = body.Text ?? "";
        var text = new StringBuilder(stored.Length);
        var (behind, shrunk) = (0, 0);
        for (var i = 0; i < cuts.Count; i++)
        {
            var place = cuts[i].At - shrunk;
            text.Append(stored, behind, place - behind).Append(details is null ? erased : details.Parts[i]);
            behind = place + 1;
            shrunk += cuts[i].Length - 1;
        }

        text.Append(stored, behind, stored.Length - behind);
        return new(text.ToString(), details?.Html, details?.FullText) { Cuts = cuts };
    }

    /// <summary>Where a place of the whole text is in the one with marks; null where it was erased.</summary>
    public static (int Start, int End)? Moved(this MessageBody body, int start, int end)
    {
        var moved = 0;
        foreach (var (cut, _, markEnd) in body.Marks())
        {
            if (cut.At < end && start < cut.End)
                return null;
            if (cut.End <= start)
                moved = markEnd - cut.End;
        }

        return (start + moved, end + moved);
    }

    /// <summary>Where the marks stand in the text whose details were erased.</summary>
    public static IEnumerable<(Cut Cut, int Start, int End)> Marks(this MessageBody body)
    {
        var moved = 0;
        foreach (var cut in body.Cuts ?? [])
        {
            yield return (cut, cut.At + moved, cut.At + moved + Erased.Length);
            moved += Erased.Length - cut.Length;
        }
    }

    private static bool HasAny(string? text) => text is not null && PersonalDetails.In(text).Count > 0;

    private static List<Cut> Cuts(string text)
    {
        var cuts = PersonalDetails.In(text).Take(MostCuts).Select(span => new Cut(span.Start, span.End - span.Start, span.Kind)).ToList();
        if (cuts.Count == MostCuts)
            cuts[^1] = cuts[^1] with { Length = text.Length - cuts[^1].At };
        return cuts;
    }
}
