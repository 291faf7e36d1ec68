namespace Actors.Domain.Screening.Rules;

/// <summary>A review may be asked for once per order, in neutral words; the second time is refused.</summary>
internal sealed class ReviewRequestRule() : PhraseRule(
    RuleCodes.ReviewRequest,
    Message)
{
    public const string Message = "A review may be asked for once per order, neutrally. A second request for the same order is refused.";

    public const int MostPerOrder = 1;

    protected override Severity SeverityOf(OutboundText outbound) =>
        outbound.ReviewRequests >= MostPerOrder ? Severity.Block : Severity.Warn;
}
