namespace Actors.Server.Screening;

/// <summary>The text breaks wording rules; nothing was sent.</summary>
public sealed record ScreeningProblem : Problem
{
    public ScreeningProblem(Problem blocked, IReadOnlyList<FindingView> findings)
        : base(blocked) => Findings = findings;

    /// <summary>What stands in the way, with the warnings.</summary>
    public IReadOnlyList<FindingView> Findings { get; }
}
