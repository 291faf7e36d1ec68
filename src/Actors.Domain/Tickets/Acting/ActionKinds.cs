namespace Actors.Domain.Tickets;

/// <summary>What can be done about a case beside answering.</summary>
public enum ActionKind
{
    Refund,

    /// <summary>A refund the policy does not ask for.</summary>
    GoodwillRefund,

    Replacement,

    /// <summary>Somebody was called or written to outside the desk: the buyer, a carrier, a supplier.</summary>
    Contact,

    /// <summary>A rule was deliberately not followed.</summary>
    PolicyOverride,

    ClaimResponse,
    SafetyReport,
    Appeal,
}
