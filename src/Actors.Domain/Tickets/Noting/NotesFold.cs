using System.Collections.Immutable;

namespace Actors.Domain.Tickets.Noting;

/// <summary>How notes, and the actions that lean on them, change a ticket.</summary>
internal static class NotesFold
{
    public static TicketState Add(TicketState state, NoteAdded e, DateTimeOffset at)
    {
        var notes = e.Corrects is { } corrected
            ? Change(state.Notes, corrected, note => note with { Corrected = true })
            : state.Notes;
        return state with
        {
            Notes = notes.Add(new(e.Note, at, e.Facts)),
            Risk = e.Facts?.Risk is { } rating ? Rate(state.Risk, rating, at, e.Target) : state.Risk,
            Hazard = e.Facts is { Risk: { } judged } facts ? Judge(state.Hazard, judged, facts) : state.Hazard,
            Attachments = Files(state, e.Attachments ?? []),
            Unexplained = Explains(e) ? null : state.Unexplained,
        };
    }

    /// <summary>What a reply from outside the desk lacks is a note that passes and says why (R120).</summary>
    private static bool Explains(NoteAdded e) =>
        e.Facts is { } facts && !facts.Acid.Missing.Any() && facts.Fields.Contains(NoteField.DecisionPath);

    /// <summary>A danger is not talked down without saying why.</summary>
    private static RiskRating Judge(RiskRating? known, RiskRating judged, NoteFacts facts) =>
        known is { } hazard && hazard > judged && !facts.Fields.Contains(NoteField.DecisionPath) ? hazard : judged;

    public static TicketState Act(TicketState state, ActionRecorded e, Recorded recorded) =>
        (e.Note is { } note ? Use(state, note) : state) with
        {
            Done = state.Done.Add(new(e.Action, e.Kind, e.Amount, e.OrderId, recorded.At, recorded.By)),
            Reviews = e.Review is null ? state.Reviews : [.. state.Reviews.Select(review => review.Id == e.Review ? review with { Used = true } : review)],
        };

    public static TicketState Use(TicketState state, Guid note) =>
        state with { Notes = Change(state.Notes, note, known => known with { Used = true }) };

    /// <summary>The buyer wrote: no note so far knows what (R49, R50).</summary>
    public static TicketState Age(TicketState state) => state.Notes.Any(note => note.Current)
        ? state with { Notes = [.. state.Notes.Select(note => note.Current ? note with { Current = false } : note)] }
        : state;

    /// <summary>The same rating again does not move the deadline that follows from it.</summary>
    private static Risk Rate(Risk? known, RiskRating rating, DateTimeOffset at, TimeSpan? target) =>
        known?.Rating == rating ? known : new(rating, at, target);

    public static ImmutableHashSet<Guid> Files(TicketState state, IReadOnlyList<Attachment> files) =>
        files.Count == 0 ? state.Attachments : state.Attachments.Union(files.Select(file => file.Id));

    private static ImmutableList<TakenNote> Change(ImmutableList<TakenNote> notes, Guid id, Func<TakenNote, TakenNote> change)
    {
        var at = notes.FindLastIndex(note => note.Id == id);
        return at < 0 ? notes : notes.SetItem(at, change(notes[at]));
    }
}
