namespace Actors.Domain.Tickets.Noting;

/// <summary>Add an internal note. Not a message: no path from here leads to a channel (R39, R40).</summary>
/// <param name="Body">JSON of <see cref="NoteBody"/>.</param>
/// <param name="Policy">A code of the tenant's catalogue; the caller checks that it is there.</param>
/// <param name="Corrects">An earlier note that this one puts right; it counts for no gate any more (R54).</param>
public sealed record AddNote(Guid Note, Content Body, RiskRating? Risk, string? Policy, Guid? Corrects, IReadOnlyList<AttachedFile> Files)
    : TicketCommand
{
    /// <summary>What the tenant says of risks, for the note's rating.</summary>
    public RiskTargets Targets { get; init; } = RiskTargets.Default;

    public override IEnumerable<Content> Contents => [Body, .. Files.SelectMany(file => file.Contents)];
}

internal static class Note
{
    private const int MostEvidence = 50;

    public static Decision Decide(TicketState state, AddNote command, in Context context)
    {
        if (state.Notes.Any(note => note.Id == command.Note))
            return Decision.Accept(command.Note);
        var body = command.Body.Read(DomainJson.Default.NoteBody);
        if (Check(state, command, body) is { } refusal)
            return refusal;
        return Decision.Accept(command.Note, new NoteAdded(command.Note, command.Body.Ref)
        {
            Facts = Assessment.Of(body, command.Risk, command.Policy, context.By),
            Corrects = command.Corrects,
            Target = command.Targets.Own(command.Risk),
            Attachments = command.Files.Count == 0 ? null : [.. command.Files.Select(file => file.Attachment)],
        });
    }

    private static Refusal? Check(TicketState state, AddNote command, NoteBody body)
    {
        if (string.IsNullOrWhiteSpace(body.Text))
            return new EmptyNote();
        if (command.Policy is { } policy && !Codes.IsValid(policy))
            return new InvalidPolicy();
        if (command.Corrects is { } corrected && !state.Notes.Any(note => note.Id == corrected))
            return new UnknownNote();
        var evidence = body.Evidence ?? [];
        if (evidence.Count > MostEvidence)
            return new TooMuchEvidence();
        foreach (var entry in evidence)
        {
            if (entry.Fault(id => state.Attachments.Contains(id) || command.Files.Any(file => file.Id == id)) is { } field)
                return new InvalidEvidence(field);
        }

        return null;
    }
}
