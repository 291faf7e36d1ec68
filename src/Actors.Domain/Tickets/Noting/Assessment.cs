namespace Actors.Domain.Tickets.Noting;

/// <summary>Reads from a note what the gates want to know.</summary>
public static class Assessment
{
    /// <summary>What a note would come to, before it is written.</summary>
    public static NoteFacts Of(NoteBody body, RiskRating? risk, string? policy, Who author)
    {
        var evidence = body.Evidence ?? [];
        return new(
            risk,
            policy,
            [.. Filled(body, risk, policy)],
            [.. evidence.Select(entry => entry.Kind).Distinct().Order()],
            AcidTest.Of(body, risk, policy, author));
    }

    private static IEnumerable<NoteField> Filled(NoteBody body, RiskRating? risk, string? policy)
    {
        yield return NoteField.Text;
        if (risk is not null)
            yield return NoteField.Risk;
        if (!string.IsNullOrWhiteSpace(body.ActionTaken))
            yield return NoteField.ActionTaken;
        if (body.Evidence is { Count: > 0 })
            yield return NoteField.Evidence;
        if (policy is not null)
            yield return NoteField.Policy;
        if (!string.IsNullOrWhiteSpace(body.NextStep))
            yield return NoteField.NextStep;
        if (!string.IsNullOrWhiteSpace(body.DecisionPath))
            yield return NoteField.DecisionPath;
    }
}
