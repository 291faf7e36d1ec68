namespace Actors.Domain.Screening.Rules;

/// <summary>Something offered, or a threat made, for a review.</summary>
internal sealed class ReviewIncentiveRule() : PhraseRule(
    RuleCodes.ReviewIncentive,
    "A review may never be tied to a refund, gift, discount or service. Help without mentioning reviews.");
