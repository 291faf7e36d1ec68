namespace Actors.Domain.Screening.Rules;

internal sealed class WithdrawalRule() : PhraseRule(
    RuleCodes.Withdrawal, "Do not ask the buyer to take back a claim, a dispute or a return. Answer what it asks for.");
