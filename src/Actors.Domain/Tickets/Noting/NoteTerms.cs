namespace Actors.Domain.Tickets;

/// <summary>How dangerous a case is (R41), in rising order.</summary>
public enum RiskRating
{
    LowRisk,

    /// <summary>A deadline of the marketplace is in danger.</summary>
    SlaWarning,

    /// <summary>A claim or a defect that counts in the order defect rate is in danger.</summary>
    OdrCritical,
}

/// <summary>The parts of a note that a standard can require (R54).</summary>
public enum NoteField
{
    Text,
    Risk,
    ActionTaken,
    Evidence,
    Policy,
    NextStep,

    /// <summary>Why it was decided so, and what was weighed (R51, R53).</summary>
    DecisionPath,
}

/// <summary>The letters of the ACID test (R45–48).</summary>
public enum AcidLetter
{
    /// <summary>Somebody who reads it knows the next step.</summary>
    Actionable,

    /// <summary>It names a policy or rates the risk.</summary>
    Compliance,

    /// <summary>It holds a carrier, time, amount or ID, not prose alone.</summary>
    Integrated,

    /// <summary>Its author and time are the server's.</summary>
    Dated,
}

/// <summary>Why a letter is missing.</summary>
public enum AcidReason
{
    NextStepMissing,
    NextStepTooShort,
    NeitherPolicyNorRisk,
    EvidenceMissing,

    /// <summary>A picture proves much, but nothing in it can be looked up.</summary>
    OnlyAttachments,
    AuthorIsAutomaton,
}

/// <param name="Missing">The letters that are missing, each with its reason; a note passes when there are none.</param>
public sealed record AcidResult(IReadOnlyList<AcidGap> Missing)
{
    public static readonly AcidResult Passed = new([]);
}

public sealed record AcidGap(AcidLetter Letter, AcidReason Reason);

/// <summary>What the record itself keeps of a note: codes, so that gates can be judged and the text can be erased.</summary>
/// <param name="Policy">A code of the tenant's catalogue (R44).</param>
/// <param name="Fields">The parts that were filled in.</param>
/// <param name="Evidence">The kinds of its evidence, each once.</param>
public sealed record NoteFacts(
    RiskRating? Risk,
    string? Policy,
    IReadOnlyList<NoteField> Fields,
    IReadOnlyList<EvidenceKind> Evidence,
    AcidResult Acid);
