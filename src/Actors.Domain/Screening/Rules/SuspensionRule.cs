namespace Actors.Domain.Screening.Rules;

/// <summary>The state of the seller's account is nobody else's matter (R91).</summary>
internal sealed class SuspensionRule() : PhraseRule(
    RuleCodes.Suspension,
    "Do not mention the state of the selling account or related accounts. Say what happens with this order.");
