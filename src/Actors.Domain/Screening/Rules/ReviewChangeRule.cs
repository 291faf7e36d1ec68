namespace Actors.Domain.Screening.Rules;

/// <summary>The buyer is asked to change or remove a review.</summary>
internal sealed class ReviewChangeRule() : PhraseRule(
    RuleCodes.ReviewChange,
    "A buyer must not be asked to change or remove a review. Solve the problem and leave the review alone.");
