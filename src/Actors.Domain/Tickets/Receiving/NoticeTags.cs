namespace Actors.Domain.Tickets.Receiving;

/// <summary>The tag that a notice puts on its ticket, so that queues and views are narrowed down by it.</summary>
public static class NoticeTags
{
    public static string Of(NoticeKind notice) => notice switch
    {
        NoticeKind.Claim => "notice-claim",
        NoticeKind.ClaimClosed => "notice-claim-closed",
        NoticeKind.Return => "notice-return",
        NoticeKind.Refund => "notice-refund",
        NoticeKind.OptedOut => "notice-opted-out",
        NoticeKind.AccountAtRisk => "notice-account-at-risk",
        NoticeKind.AccountDeactivated => "notice-account-deactivated",
        NoticeKind.ActionRequired => "notice-action-required",
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice, null),
    };
}
