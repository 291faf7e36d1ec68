using System.Text.Json;
using Actors.Domain.Tickets.Replying;
using Actors.Server.Tickets;

namespace Actors.Server.Deliveries;

/// <summary>Takes reports to the ticket first and to the queue second: repeating a report finishes what was interrupted.</summary>
public sealed class Reports(IActors actors, EffectQueue effects, TimeProvider time)
{
    public async Task<IResult> Settle(Guid delivery, Func<Guid, Command> report, CommandRequest request, CancellationToken cancel)
    {
        var tenant = request.Caller.Tenant;
        if (await Find(tenant, delivery, cancel) is not ({ } row, { } send))
            return KnownProblems.NotFound;
        if (!WasHandedTo(request.Caller, row))
            return new NeverHandedOut().ToProblem();
        var ticket = ActorId.ForTicket(tenant, send.Ticket);
        var command = report(send.Reply);
        var reply = await actors.Send(ticket, command, request.Meta, cancel);
        if (reply is CommandReply.Refused { Refusal: NameTaken } && command is ReportSent sent)
            reply = await actors.Send(ticket, sent with { Thread = null }, request.Meta, cancel);
        if (reply is CommandReply.Accepted or CommandReply.Refused { Refusal: ReplySettled })
            await effects.Complete(tenant, delivery, cancel);
        return reply.Answer(receipt => TypedResults.Json(new Versioned(receipt.Version), Wire.Json.Versioned));
    }

    public async Task<IResult> TryLater(Guid delivery, string code, CommandRequest request, CancellationToken cancel)
    {
        var tenant = request.Caller.Tenant;
        if (await Find(tenant, delivery, cancel) is not ({ } row, { } send))
            return KnownProblems.NotFound;
        if (row is { State: EffectStates.Leased, Owner: { } owner, LeasedUntil: { } until } && owner == request.Caller.Who.Value)
        {
            var lease = new LeasedEffect(tenant, row.Id, row.Stream, row.Kind, row.Account, row.Payload, row.Attempts, owner, until);
            // What waits must be seen on its ticket, and what will never go must end there.
            if (row.Attempts >= EffectWorker.MostAttempts)
                return await Settle(delivery, reply => new ReportFailed(reply, code), request, cancel);
            var next = time.GetUtcNow() + EffectWorker.Backoff(row.Attempts);
            var told = await actors.Send(
                ActorId.ForTicket(tenant, send.Ticket), new ReportDelayed(send.Reply, code, row.Attempts, next), request.Meta, cancel);
            if (told is CommandReply.Refused { Refusal: not ReplySettled } refused)
                return refused.Refusal.ToProblem();
            await effects.Retry(lease, next, code, cancel);
        }
        var view = await actors.Read(ActorId.ForTicket(tenant, send.Ticket), cancel);
        return TypedResults.Json(new Versioned(view.Version), Wire.Json.Versioned);
    }

    private async Task<(EffectView Row, SendReply Send)?> Find(string tenant, Guid delivery, CancellationToken cancel) =>
        await effects.Find(tenant, delivery, cancel) is { Kind: SendReply.Name } effect
            ? (effect, (SendReply)JsonSerializer.Deserialize(effect.Payload.Span, DomainJson.Default.Effect)!)
            : null;

    /// <summary>
    /// Whether the caller can know what became of it. Once it was handed out a second time, an earlier holder may be late; what was never handed
    /// out was never sent.
    /// </summary>
    private static bool WasHandedTo(Caller caller, EffectView row) =>
        row.Attempts > 1 || (row.Attempts == 1 && (row.Owner is null || row.Owner == caller.Who.Value));
}
