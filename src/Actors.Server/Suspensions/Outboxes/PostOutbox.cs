using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Reinstating;

namespace Actors.Server.Suspensions.Outboxes;

/// <param name="Delivery">Name it to release or discard it.</param>
/// <param name="InFlight">A gateway has it and has not reported on it yet.</param>
public sealed record HeldItem(Guid Delivery, Guid Ticket, Guid Reply, bool InFlight, DateTimeOffset QueuedAt);

public sealed record HeldList(IReadOnlyList<HeldItem> Items);

/// <param name="Deliveries">Null decides about everything that is held by now.</param>
public sealed record OutboxRequest(OutboxVerdict Verdict, IReadOnlyList<Guid>? Deliveries = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.AtMost("$.deliveries", Deliveries, 1_000);
}

public sealed record OutboxAnswer(int Decided, long Version);

public static class PostOutbox
{
    private const int Page = 500;

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
                + "comes back. Who decided what is recorded.");
    }

    private static async Task<IResult> List(Guid suspension, Caller caller, IActors actors, Outbox outbox, CancellationToken cancel)
    {
        var state = (await actors.ReadSuspension(caller.Tenant, suspension, cancel)).As<SuspensionState>();
        var items = (await All(outbox, caller.Tenant, state, cancel)).Select(held =>
            new HeldItem(held.Delivery, held.Reply.Ticket, held.Reply.Reply, held.InFlight, held.DueAt));
        return TypedResults.Json(new HeldList([.. items]), Wire.Json.HeldList);
    }

    private static async Task<IResult> Decide(
        Guid suspension,
        CommandRequest<OutboxRequest> request,
        IActors actors,
        Storage.Accounts accounts,
        Outbox outbox,
        CancellationToken cancel)
    {
        var (tenant, body) = (request.Caller.Tenant, request.Body);
        var state = (await actors.ReadSuspension(tenant, suspension, cancel)).As<SuspensionState>();
        var wanted = body.Deliveries?.ToHashSet();
        var held = (await All(outbox, tenant, state, cancel)).Where(item => wanted is null || wanted.Contains(item.Delivery))
            .Select(item => new HeldReply(item.Delivery, item.Reply.Ticket, item.Reply.Reply))
            .ToArray();
        if (wanted is not null && held.Length < wanted.Count)
            return KnownProblems.Invalid(new FieldError("$.deliveries", "At least one of them is not held by this account any more."));
        var mode = await accounts.ModeOf(tenant, state.Account, cancel);
        var command = new DecideOutbox(body.Verdict, held, mode.Epoch);
        var reply = await actors.Send(Domain.ActorId.ForSuspension(tenant, suspension), command, request.Meta, cancel);
        return reply.Answer(receipt => TypedResults.Json(new OutboxAnswer(held.Length, receipt.Version), Wire.Json.OutboxAnswer));
    }

    private static async Task<List<HeldDelivery>> All(Outbox outbox, string tenant, SuspensionState state, CancellationToken cancel)
    {
        var all = new List<HeldDelivery>();
        for (Guid? after = null; ;)
        {
            var page = await outbox.Held(tenant, state.Account, after, Page, cancel);
            all.AddRange(page.Where(held => !state.Decided.Contains(held.Delivery)));
            if (page.Count < Page)
                return all;
            after = page[^1].Delivery;
        }
    }
}
