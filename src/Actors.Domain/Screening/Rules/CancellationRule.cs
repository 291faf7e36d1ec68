namespace Actors.Domain.Screening.Rules;

/// <summary>The buyer is asked to cancel the order.</summary>
internal sealed class CancellationRule() : PhraseRule(
    RuleCodes.Cancellation,
    "A buyer must not be asked to cancel. What the seller can do, the seller does.");
