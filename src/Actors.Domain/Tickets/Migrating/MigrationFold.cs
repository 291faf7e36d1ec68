using Actors.Domain.Tickets.Noting;

namespace Actors.Domain.Tickets.Migrating;

/// <summary>How events change the migration of a ticket.</summary>
internal static class MigrationFold
{
    public static TicketState Justify(TicketState state, MigrationJustified e, Recorded recorded) => NotesFold.Use(state, e.Note) with
    {
        Migration = new(e.Migration, e.Reason, e.Topic, e.Channel, e.Note, recorded.At, recorded.By),
    };

    /// <summary>A summary on its way knew nothing of what was said since: another one is owed.</summary>
    public static TicketState Outside(TicketState state, ExternalMessageRecorded e) =>
        Change(e.Agreed is null ? state : state with { Agreements = state.Agreements.Add(e.Message) }, migration => migration with
        {
            ExternalMessages = migration.ExternalMessages + 1,
            Agreed = e.Agreed ?? migration.Agreed,
            Drifted = migration.Drifted || e.Drift.Count > 0,
            Resolution = null,
        });

    /// <summary>Money that moves while the conversation is elsewhere is confirmed like money agreed on there (R81).</summary>
    public static TicketState Act(TicketState state, ActionRecorded e) =>
        e is { Kind: ActionKind.Refund or ActionKind.GoodwillRefund, Amount: { } money } && state.Migration is { IsOpen: true }
            ? Change(state, migration => migration with
            {
                Refunded = migration.Refunded.Contains(money) ? migration.Refunded : migration.Refunded.Add(money),
                Resolution = null,
            })
            : state;

    public static TicketState Change(TicketState state, Func<Migration, Migration> change) =>
        state.Migration is { } migration ? state with { Migration = change(migration) } : state;

    /// <summary>A step counts when the official channel takes its message, and counts no more when it gives it back.</summary>
    public static TicketState Follow(TicketState state, Event e) => (state.Migration, e) switch
    {
        (null, _) => state,
        (_, ReplySent sent) => Set(state, sent.Reply, message => message with { Accepted = true }),
        (_, ReplyBounced bounced) => Set(state, bounced.Reply, _ => null),
        (_, ReplyFailed failed) => Set(state, failed.Reply, _ => null),
        (_, ReplyTakenBack taken) => Set(state, taken.Reply, _ => null),
        _ => state,
    };

    private static TicketState Set(TicketState state, Guid reply, Func<OfficialMessage, OfficialMessage?> change) => state.Migration switch
    {
        { Abandoned: true } => state,
        { Announcement: { } message } migration when message.Reply == reply =>
            state with { Migration = migration with { Announcement = change(message) } },
        { Resolution: { } message } migration when message.Reply == reply =>
            state with { Migration = migration with { Resolution = change(message) } },
        _ => state,
    };
}
