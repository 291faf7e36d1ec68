namespace Actors.Domain;

/// <summary>What people are told of, as stable codes.</summary>
public static class Notices
{
    public const string Breached = "clock.breached";
    public const string OneHourLeft = "clock.one-hour-left";
    public const string Assigned = "ticket.assigned";

    /// <summary>The ticket goes on in another one, or another one in it.</summary>
    public const string Merged = "ticket.merged";

    public const string Escalated = "ticket.escalated";

    /// <summary>The buyer wrote of A-to-Z or of a chargeback.</summary>
    public const string ClaimThreatened = "ticket.claim-threatened";

    public const string ReplyBounced = "reply.bounced";
    public const string ReplyFailed = "reply.failed";
    public const string Drifted = "migration.drift";
    public const string OfficialUnanswered = "migration.official-unanswered";
    public const string WaiverRequested = "waiver.requested";
    public const string WaiverDecided = "waiver.decided";

    /// <summary>A refund waits for the review of somebody who may (R108).</summary>
    public const string RefundReviewAsked = "refund.review-asked";

    /// <summary>Granted, denied, or nothing to decide any more.</summary>
    public const string RefundReviewDecided = "refund.review-decided";

    public const string ApprovalRequested = "approval.requested";
    public const string ApprovalDecided = "approval.decided";
    public const string SuspensionProposed = "suspension.proposed";
    public const string MailQuarantined = "mail.quarantined";
    public const string EffectQuarantined = "effect.quarantined";

    /// <summary>Mail does not come in, or does not go out.</summary>
    public const string ConnectionDown = "connection.down";

    public static readonly IReadOnlyList<string> All =
    [
        Breached, OneHourLeft, Assigned, Merged, Escalated, ClaimThreatened, ReplyBounced, ReplyFailed, Drifted, OfficialUnanswered, WaiverRequested,
        WaiverDecided, RefundReviewAsked, RefundReviewDecided, ApprovalRequested, ApprovalDecided, SuspensionProposed, MailQuarantined, EffectQuarantined, ConnectionDown,
    ];
}
