namespace Actors.Domain.Tickets.Receiving;

/// <summary>
/// Notices by which the marketplace asks the seller to act. They have no response clock, so their own time puts them before everything that is
/// not overdue, until somebody has dealt with them: a note, an action, or a status that says nothing is left to do.
/// </summary>
internal static class Summons
{
    public static DateTimeOffset? Hear(DateTimeOffset? known, MessageReceived e) => e switch
    {
        { Archived: true } => known,
        { Notice: NoticeKind.ClaimClosed } => null,
        { Notice: NoticeKind.Claim or NoticeKind.Return or NoticeKind.AccountAtRisk or NoticeKind.AccountDeactivated or NoticeKind.ActionRequired } =>
            known ?? e.ReceivedAt,
        _ => known,
    };

    public static TicketState End(TicketState state) => state.Summoned is null ? state : state with { Summoned = null };
}
