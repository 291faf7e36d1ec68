namespace Actors.Domain.Tickets.Noting;

/// <summary>Add an internal note. Not a message: no path from here leads to a channel (R39, R40).</summary>
/// <param name="Body">JSON of <see cref="NoteBody"/>.</param>
public sealed record AddNote(Guid Note, Content Body) : Command
{
    public override IEnumerable<Content> Contents => [Body];
}

internal static class Note
{
    public static Decision Decide(AddNote command) => Decision.Accept(command.Note, new NoteAdded(command.Note, command.Body.Ref));
}
