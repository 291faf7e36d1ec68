namespace Actors.Domain.Tickets.Noting;

/// <summary>The ACID test of a note (R45–48), and the sentence for each letter it lacks.</summary>
public static class AcidTest
{
    /// <summary>Fewer letters and digits than this are no step: "ok", "-", "done".</summary>
    private const int ShortestStep = 5;

    public static AcidResult Of(NoteBody note, RiskRating? risk, string? policy, Who author)
    {
        var gaps = new List<AcidGap>(4);
        if (Actionable(note.NextStep) is { } notActionable)
            gaps.Add(new(AcidLetter.Actionable, notActionable));
        if (risk is null && policy is null)
            gaps.Add(new(AcidLetter.Compliance, AcidReason.NeitherPolicyNorRisk));
        if (Integrated(note.Evidence ?? []) is { } notIntegrated)
            gaps.Add(new(AcidLetter.Integrated, notIntegrated));
        if (author.IsSystem)
            gaps.Add(new(AcidLetter.Dated, AcidReason.AuthorIsAutomaton));
        return gaps.Count == 0 ? AcidResult.Passed : new(gaps);
    }

    public static string Sentence(AcidReason reason) => reason switch
    {
        AcidReason.NextStepMissing => "Say what happens next, and who does it.",
        AcidReason.NextStepTooShort => "The next step is too short to act on.",
        AcidReason.NeitherPolicyNorRisk => "Rate the risk, or cite the policy that applies.",
        AcidReason.EvidenceMissing => "Add a tracking number, a time, an amount or an ID; prose alone is no evidence.",
        AcidReason.OnlyAttachments => "Beside the file, add a tracking number, a time, an amount or an ID that can be looked up.",
        AcidReason.AuthorIsAutomaton => "A note counts when a person or an integration signs it.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    private static AcidReason? Actionable(string? step) =>
        string.IsNullOrWhiteSpace(step) ? AcidReason.NextStepMissing
        : step.Count(char.IsLetterOrDigit) < ShortestStep ? AcidReason.NextStepTooShort
        : null;

    private static AcidReason? Integrated(IReadOnlyList<Evidence> evidence) =>
        evidence.Count == 0 ? AcidReason.EvidenceMissing
        : evidence.All(entry => entry.Kind == EvidenceKind.Attachment) ? AcidReason.OnlyAttachments
        : null;
}
