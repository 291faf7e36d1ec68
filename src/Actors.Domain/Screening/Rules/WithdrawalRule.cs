namespace Actors.Domain.Screening.Rules;

/// <summary>The buyer is asked to take back what they have asked for.</summary>
internal sealed class WithdrawalRule() : PhraseRule(
    RuleCodes.Withdrawal, "Do not ask the buyer to take back a claim, a dispute or a return. Answer what it asks for.");
