using Actors.Domain.Macros;
using Actors.Domain.Screening;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets.Suspending;

namespace Actors.Domain.Tickets.Replying;

/// <summary>Ask for a reply to be sent to the buyer through the ticket's channel.</summary>
/// <param name="Body">JSON of <see cref="ReplyBody"/>.</param>
/// <param name="SeenVersion">The ticket's version its author was looking at.</param>
/// <param name="Automatic">Sent by an automaton: it will not count as an answer (R62).</param>
public sealed record QueueReply(Guid Reply, Content Body, IReadOnlyList<AttachedFile> Files, long SeenVersion, bool Automatic) : TicketCommand
{
    /// <summary>The tenant's wording settings. Left out, the built-in rules alone apply: nothing becomes possible by forgetting them.</summary>
    public WordingSettings Wording { get; init; } = WordingSettings.Default;

    /// <summary>How the account may speak, read just before the command. Without it the reply counts as written before the first suspension, and is held after one.</summary>
    public AccountMode Account { get; init; } = AccountMode.Open;

    /// <summary>Whether the account is official by now: its rules hold for tickets, too, that were opened before it was.</summary>
    public bool IsOfficial { get; init; }

    /// <summary>How the accounts of the ticket's orders may speak, read together with <see cref="Account"/>.</summary>
    public IReadOnlyList<GoverningAccount> Others { get; init; } = [];

    /// <summary>What <see cref="Body"/> was rendered from (R19).</summary>
    public MacroUse? Macro { get; init; }

    /// <summary>How long it can be taken back: nobody gets it meanwhile.</summary>
    public TimeSpan Undo { get; init; }

    public override IEnumerable<Content> Contents => [Body, .. Files.SelectMany(file => file.Contents)];
}

internal static class Queue
{
    public static Decision Decide(TicketState state, QueueReply command, in Context context)
    {
        if (state.Replies.ContainsKey(command.Reply))
            return Decision.Accept(command.Reply);
        var governing = new Governing(state.Account, command.Account, command.Others);
        if (governing.Hold is { Suspension: { } suspension })
            return new RepliesPaused(suspension);
        if (state.ConversationVersion > command.SeenVersion || command.SeenVersion > context.Version)
            return new StaleReply(command.SeenVersion);
        if (state.Status == TicketStatus.Closed)
            return new TicketClosed();
        if (string.IsNullOrWhiteSpace(command.Body.Read(DomainJson.Default.ReplyBody).Text))
            return new EmptyReply();

        var covers = command.Automatic ? 0 : state.BuyerMessages.Count;
        var files = command.Files.Select(file => file.Attachment).ToArray();
        return Decision.Accept(command.Reply, new ReplyQueued(command.Reply, command.Body.Ref, files, command.Automatic, covers)
        {
            Epoch = command.Account.Epoch == 0 ? null : command.Account.Epoch,
            Fences = governing.Fences() is { Count: > 0 } fences ? fences : null,
            Macro = command.Macro,
            HeldUntil = command.Undo > TimeSpan.Zero ? context.Now + command.Undo : null,
        });
    }
}
