using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Noting;

/// <summary>As much of a note as is written yet.</summary>
public sealed record NoteDraft(
    string? Text = null,
    RiskRating? Risk = null,
    string? ActionTaken = null,
    string? NextStep = null,
    string? DecisionPath = null,
    string? Policy = null,
    IReadOnlyList<EvidenceEntry>? Evidence = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.AtMost("$.evidence", Evidence, 50);

    /// <summary>The note as it would be, with those entries of evidence that are complete.</summary>
    public NoteBody Body(Func<Guid, bool> isKnownFile) => new(Text ?? "")
    {
        ActionTaken = ActionTaken,
        NextStep = NextStep,
        DecisionPath = DecisionPath,
        Evidence = [.. (Evidence ?? []).Select(entry => entry.ToDomain()).Where(entry => entry.Fault(isKnownFile) is null)],
    };
}
