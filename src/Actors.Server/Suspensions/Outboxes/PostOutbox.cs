using Actors.Server.Tickets;
using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Reinstating;

namespace Actors.Server.Suspensions.Outboxes;

public sealed record HeldList(IReadOnlyList<HeldItem> Items);

/// <param name="Deliveries">Null decides about everything that is held by now.</param>
public sealed record OutboxRequest(OutboxVerdict Verdict, IReadOnlyList<Guid>? Deliveries = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.AtMost("$.deliveries", Deliveries, 1_000);
}

public sealed record OutboxAnswer(int Decided, long Version, int LeftAlone);

public static class PostOutbox
{
    public static void Map(IEndpointRouteBuilder suspensions)
    {
        suspensions.MapGet("/{suspension:guid}/outbox", List)
            .Needs(Permissions.ReadSuspensions)
            .Produces<HeldList>()
            .Refuses(404)
            .WithName("ListHeldReplies")
            .WithSummary("What the suspension holds back")
            .WithDescription("Replies of the account that were not sent before it, or were allowed under another state of the account.");
        suspensions.MapPost("/{suspension:guid}/outbox", Decide)
            .Needs(Permissions.DeclareSuspensions)
            .Produces<OutboxAnswer>()
            .Refuses(404, 409)
            .WithName("DecideHeldReplies")
            .WithSummary("Release or discard what was held")
            .WithDescription(
                "Releasing is possible after the reinstatement, discarding at any time. A discarded reply counts as failed and its ticket "
                + "comes back. What a gateway has in hand is not discarded before its report or the end of its lease; what the buyer has written "
                + "after is not released, but discarded and written anew. Decided all at once, these are left alone and counted. Who decided what is "
                + "recorded.");
    }

    private static async Task<IResult> List(
        Guid suspension, Caller caller, IActors actors, HeldReplies held, People people, CancellationToken cancel)
    {
        var state = (await actors.ReadSuspension(caller.Tenant, suspension, cancel)).As<SuspensionState>();
        var names = await people.Names(caller.Tenant, cancel);
        var items = await held.Show(caller.Tenant, await held.Undecided(caller.Tenant, state, cancel), names, cancel);
        return TypedResults.Json(new HeldList(items), Wire.Json.HeldList);
    }

    private static async Task<IResult> Decide(
        Guid suspension,
        CommandRequest<OutboxRequest> request,
        IActors actors,
        Storage.Accounts accounts,
        HeldReplies replies,
        CancellationToken cancel)
    {
        var (tenant, body) = (request.Caller.Tenant, request.Body);
        var state = (await actors.ReadSuspension(tenant, suspension, cancel)).As<SuspensionState>();
        var wanted = body.Deliveries?.ToHashSet();
        var found = (await replies.Undecided(tenant, state, cancel)).Where(item => wanted is null || wanted.Contains(item.Delivery)).ToArray();
        if (wanted is not null && found.Length < wanted.Count)
            return KnownProblems.Invalid(new FieldError("$.deliveries", "At least one of them is not held by this account any more."));

        var fit = new List<HeldReply>(found.Length);
        foreach (var item in found)
        {
            if (await Unfit(replies, tenant, body.Verdict, item, cancel) is not { } unfit)
                fit.Add(new(item.Delivery, item.Reply.Ticket, item.Reply.Reply));
            else if (wanted is not null)
                return unfit.ToProblem();
        }

        HeldReply[] held = [.. fit];
        var mode = await accounts.ModeOf(tenant, state.Account, cancel);
        var command = new DecideOutbox(body.Verdict, held, mode.Epoch);
        var reply = await actors.Send(Domain.ActorId.ForSuspension(tenant, suspension), command, request.Meta, cancel);
        return reply.Answer(receipt => TypedResults.Json(new OutboxAnswer(held.Length, receipt.Version, found.Length - held.Length), Wire.Json.OutboxAnswer));
    }

    /// <summary>
    /// Why a verdict cannot be given about a reply now: what a gateway may be sending this moment is not called discarded, and what answers less
    /// than the buyer has said by now is not released.
    /// </summary>
    private static async Task<Refusal?> Unfit(
        HeldReplies replies, string tenant, OutboxVerdict verdict, HeldDelivery item, CancellationToken cancel) => verdict switch
    {
        OutboxVerdict.Discard => item.InFlight ? new ReplyInFlight() : null,
        _ => await replies.IsStale(tenant, item, cancel) ? new HeldReplyStale() : null,
    };
}
