using Actors.Domain.Macros;
using Actors.Domain.Orders;
using Actors.Domain.Tickets.Replying;

namespace Actors.Domain.Tickets.Migrating;

/// <summary>Step 2: tell the buyer in the official thread (R77).</summary>
/// <param name="Message">An ordinary reply, under every rule of one; its text was rendered from its macro.</param>
/// <param name="Purpose">Of the macro, as its own record says.</param>
public sealed record AnnounceMigration(QueueReply Message, MacroPurpose Purpose) : TicketCommand
{
    public override IEnumerable<Content> Contents => Message.Contents;
}

/// <summary>Step 3: sum up in the official thread (R79).</summary>
/// <inheritdoc cref="AnnounceMigration"/>
/// <param name="Summary">JSON of <see cref="NoteBody"/>; the summary field without which nothing closes (R80).</param>
/// <param name="Amount">The money the message confirms (R81).</param>
public sealed record ResolveMigration(QueueReply Message, MacroPurpose Purpose, Content Summary, Money? Amount) : TicketCommand
{
    /// <summary>Refunds of the order that were recorded in other conversations since this one left, as the caller found them.</summary>
    public IReadOnlyList<Money> Elsewhere { get; init; } = [];

    public override IEnumerable<Content> Contents => [.. Message.Contents, Summary];
}

internal static class Announce
{
    public static Decision Decide(TicketState state, AnnounceMigration command, in Context context)
    {
        if (state.Replies.ContainsKey(command.Message.Reply))
            return Decision.Accept(command.Message.Reply);
        if (state.Migration is not { IsOpen: true } migration)
            return new MigrationMissing();
        if (migration.Announcement is not null)
            return new MigrationAnnouncedAlready();
        if (command.Message.Macro is not { } macro || command.Purpose != MacroPurpose.ReturnToAmazon)
            return new MigrationMacroNeeded(MacroPurpose.ReturnToAmazon);
        return With(
            Queue.Decide(state, command.Message, context), new MigrationAnnounced(migration.Id, command.Message.Reply, macro));
    }

    public static Decision Decide(TicketState state, ResolveMigration command, in Context context)
    {
        if (state.Replies.ContainsKey(command.Message.Reply))
            return Decision.Accept(command.Message.Reply);
        if (state.Migration is not { IsOpen: true } migration)
            return new MigrationMissing();
        if (migration.Resolution is not null)
            return new MigrationResolvedAlready();
        if (migration.Announcement is not { Accepted: true })
            return new MigrationNotAnnounced();
        if (command.Message.Macro is not { } macro || command.Purpose != MacroPurpose.ResolutionSummary)
            return new MigrationMacroNeeded(MacroPurpose.ResolutionSummary);
        if (string.IsNullOrWhiteSpace(command.Summary.Read(DomainJson.Default.NoteBody).Text))
            return new MigrationTextMissing("summary");
        var text = command.Message.Body.Read(DomainJson.Default.ReplyBody).Text;
        var moved = Moved(migration, command);
        if (Unconfirmed(moved, command.Amount, text) is { } money)
            return new MigrationAmountNeeded(money.Amount, money.Currency);
        return With(
            Queue.Decide(state, command.Message, context),
            new MigrationResolved(migration.Id, command.Message.Reply, macro, command.Summary.Ref, command.Amount)
            {
                Confirms = moved.Count == 0 ? null : moved,
            });
    }

    /// <summary>R81: what was agreed on and every refund, or else what is confirmed of one's own accord.</summary>
    private static List<Money> Moved(Migration migration, ResolveMigration command)
    {
        var moved = migration.Refunded.Union(command.Elsewhere).ToList();
        if (migration.Agreed is { } agreed && !moved.Contains(agreed))
            moved.Insert(0, agreed);
        if (moved.Count == 0 && command.Amount is { } own)
            moved.Add(own);
        return moved;
    }

    /// <summary>The text names all of it, the field the first.</summary>
    private static Money? Unconfirmed(List<Money> moved, Money? amount, string text) =>
        moved.Count > 0 && amount != moved[0] ? moved[0] : moved.Find(money => !Amounts.Holds(text, money));

    private static Decision With(Decision decision, Event step) => decision is Decision.Accepted { Events.Count: > 0 } accepted
        ? accepted with { Events = [.. accepted.Events, step] }
        : decision;
}
