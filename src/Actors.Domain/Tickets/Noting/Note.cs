namespace Actors.Domain.Tickets.Noting;

/// <summary>Add an internal note. Not a message: no path from here leads to a channel (R39, R40).</summary>
/// <param name="Body">JSON of <see cref="NoteBody"/>.</param>
public sealed record AddNote(Guid Note, Content Body) : Command
{
    public override IEnumerable<Content> Contents => [Body];
}

public sealed record EmptyNote() : Refusal("note.empty", "A note needs a text.", RefusalKind.Invalid);

internal static class Note
{
    public static Decision Decide(TicketState state, AddNote command)
    {
        if (state.Notes.Contains(command.Note))
            return Decision.Accept(command.Note);
        return string.IsNullOrWhiteSpace(command.Body.Read(DomainJson.Default.NoteBody).Text)
            ? new EmptyNote()
            : Decision.Accept(command.Note, new NoteAdded(command.Note, command.Body.Ref));
    }
}
