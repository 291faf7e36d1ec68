namespace Actors.Domain.Screening.Rules;

/// <summary>Coupons, discounts on other purchases, cross-selling, invitations to the seller's own shop.</summary>
internal sealed class PromotionRule() : PhraseRule(
    RuleCodes.Promotion,
    "Official messages carry no promotion. Leave it out; a refund or a replacement for this order may be offered.");
