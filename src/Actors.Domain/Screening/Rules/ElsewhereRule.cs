namespace Actors.Domain.Screening.Rules;

/// <summary>Invitations to talk, to look or to pay anywhere but on the marketplace, and addresses that are only described.</summary>
internal sealed class ElsewhereRule() : PhraseRule(
    RuleCodes.Elsewhere,
    "The conversation and the payment stay on the marketplace. Ask for what you need here, in this conversation.");
