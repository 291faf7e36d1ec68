using Actors.Server.Suspensions;
using Actors.Domain.Screening;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Detailing;
using Actors.Domain.Tickets.Merging;
using Actors.Domain.Tickets.Receiving;
using Actors.Server.Administration;

namespace Actors.Server.Intake;

/// <summary>
/// Brings a message to the ticket of its conversation, once. Of two first messages that open the same conversation at the same
/// moment one takes the name and the other follows it; what belongs to a merged ticket follows that.
/// </summary>
public sealed class TicketIntake(IActors actors, Conversations conversations, Storage.Accounts accounts, SuspensionMarks marks, Sealing sealing)
{
    private const int MostAttempts = 8;

    /// <exception cref="ProblemException">The ticket refused the message: it cannot be recorded as it is.</exception>
    public async Task<Arrival> Receive(string tenant, Who by, AccountSettings account, Incoming incoming, CancellationToken cancel)
    {
        var meta = Meta(tenant, by, incoming);
        for (var attempt = 1; ; attempt++)
        {
            var (ticket, free) = await conversations.Find(tenant, incoming, cancel);
            var others = ticket is null ? free[1..] : free;
            var command = await Command(tenant, ticket ?? sealing.NewId(), account, incoming, others, cancel);
            var sent = ticket is null ? meta with { ExpectedVersion = 0 } : meta;
            var reply = await actors.Send(ActorId.ForTicket(tenant, command.Ticket), command.Receive, sent, cancel);
            if (reply is CommandReply.Accepted { Receipt: var receipt } accepted)
            {
                // A suspension that was declared meanwhile has looked for the ticket too early.
                if (accepted.Repeated || await accounts.ModeOf(tenant, incoming.Account, cancel) != command.Receive.Account.Mode)
                    await marks.Align(tenant, TicketOf(receipt), meta.Part, cancel);
                return new(TicketOf(receipt), receipt.Created!.Value, receipt.Version, accepted.Repeated);
            }

            if (reply is CommandReply.Refused { Refusal: TicketIsMerged merged })
                incoming = incoming with { Into = merged.Into, Via = command.Ticket };
            else if (reply is CommandReply.Refused { Refusal: not NameTaken and var refusal })
                throw new ProblemException(refusal.ToProblem());
            if (attempt == MostAttempts)
                throw new JournalUnavailableException($"Lost {MostAttempts} races for the name of a conversation.");
        }
    }

    /// <summary>The same for every delivery of the same message, whatever else in it changed.</summary>
    private static CommandMeta Meta(string tenant, Who by, Incoming incoming)
    {
        var hash = CommandIds.Hash("message", tenant, incoming.Account, incoming.ExternalId);
        return new(CommandIds.Id(hash), hash, by);
    }

    private async Task<(Guid Ticket, ReceiveMessage Receive)> Command(
        string tenant, Guid ticket, AccountSettings account, Incoming incoming, List<string> others, CancellationToken cancel)
    {
        // What the marketplace itself says is evidence as it came.
        var (body, details) = incoming.Sender is SenderKind.Buyer or SenderKind.Seller ? incoming.Body.Split() : (incoming.Body, null);
        var settings = await actors.ReadTenant(tenant, cancel);
        var files = await sealing.Files(tenant, ticket, incoming.Files, cancel, details);
        return (ticket, new ReceiveMessage(
            sealing.NewId(),
            new TicketAccount(incoming.Account, account.Channel, account.Official, account.ResponseTime)
            {
                Mode = await accounts.ModeOf(tenant, incoming.Account, cancel),
            },
            incoming.Threads[0].Value,
            incoming.Sender,
            incoming.ExternalId,
            sealing.Head(ticket, incoming.Head),
            sealing.Body(ticket, body),
            files,
            incoming.Order,
            incoming.Asins,
            incoming.OccurredAt,
            incoming.ReceivedAt,
            incoming.Source,
            incoming.Official)
        {
            Details = details is null ? null : sealing.Details(ticket, details),
            AlsoKnownAs = others,
            Archive = incoming.Archive,
            Via = incoming.Via,
            Marketplace = incoming.Marketplace,
            NotificationType = incoming.NotificationType,
            Notice = incoming.Notice,
            Loop = incoming.Loop,
            AlsoAbout = incoming.AlsoAbout,
            Targets = settings.RiskTargets,
            Wording = incoming.Sender == SenderKind.Seller ? settings.Wording : WordingSettings.Default,
        });
    }

    private static Guid TicketOf(Receipt receipt) => Guid.Parse(receipt.Stream.AsSpan(receipt.Stream.IndexOf('/', StringComparison.Ordinal) + 1));
}
