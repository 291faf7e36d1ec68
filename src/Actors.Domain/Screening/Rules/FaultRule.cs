namespace Actors.Domain.Screening.Rules;

/// <summary>Admissions of fault decide claims (R91).</summary>
internal sealed class FaultRule() : PhraseRule(
    RuleCodes.Fault,
    "Do not admit fault or negligence. Describe the facts and what you do next; regret is fine, guilt is not.");
