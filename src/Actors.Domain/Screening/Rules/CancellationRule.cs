namespace Actors.Domain.Screening.Rules;

/// <summary>The buyer is asked to cancel the order or to take back a claim.</summary>
internal sealed class CancellationRule() : PhraseRule(
    RuleCodes.Cancellation,
    "A buyer must not be asked to cancel or to withdraw a claim. What the seller can do, the seller does.");
