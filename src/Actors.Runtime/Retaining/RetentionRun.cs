using Actors.Domain.Orders;
using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Retaining;
using Actors.Domain.Tickets;

namespace Actors.Runtime;

/// <summary>What a run of the retention rules erased, or would erase.</summary>
/// <param name="Held">Contents whose time is over, and that stay because of a legal hold.</param>
/// <param name="Waiting">Of orders that were not delivered long enough ago.</param>
public sealed record RetentionResult(string RecordClass, long Erased, long Held, long Waiting);

/// <summary>Applies a tenant's rules: what was kept as long as it may be is erased by an event, and then destroyed (R11, R105).</summary>
public sealed class RetentionRun(IActors actors, OrderRouting orders, ContentErasure contents, Holds holds, TimeProvider time)
{
    private const int AtOnce = 500;

    private static readonly Who By = Who.System("retention");

    /// <param name="dryRun">Nothing is erased; the answer says what would be.</param>
    public async Task<IReadOnlyList<RetentionResult>> Apply(string tenant, bool dryRun, CancellationToken cancel)
    {
        var settings = (await actors.Read(ActorId.ForTenant(tenant), cancel).ConfigureAwait(false)).As<TenantState>();
        await contents.NoteStreams(tenant, cancel).ConfigureAwait(false);
        var results = new List<RetentionResult>();
        foreach (var rule in settings.Retention)
            results.Add(await Apply(tenant, settings, rule, dryRun, cancel).ConfigureAwait(false));
        return results;
    }

    private async Task<RetentionResult> Apply(string tenant, TenantState settings, RetentionRule rule, bool dryRun, CancellationToken cancel)
    {
        var result = new RetentionResult(rule.RecordClass, 0, 0, 0);
        if (rule.Soonest is not { } soonest)
            return result;
        var now = time.GetUtcNow();
        var before = now - TimeSpan.FromDays(soonest);
        for (var after = Guid.Empty; ;)
        {
            var old = await contents.Older(tenant, rule.RecordClass, before, after, AtOnce, cancel).ConfigureAwait(false);
            foreach (var ofStream in old.Where(content => content.Stream is not null).GroupBy(content => content.Stream!))
            {
                var due = await Due(tenant, ofStream.Key, rule, ofStream, now, cancel).ConfigureAwait(false);
                var held = await holds.Keep(tenant, settings, ofStream.Key, cancel).ConfigureAwait(false);
                if (!dryRun && !held)
                    await Erase(tenant, ofStream.Key, rule.RecordClass, due, ErasureGround.Retention, By, cancel).ConfigureAwait(false);
                result = result with
                {
                    Erased = result.Erased + (held ? 0 : due.Count),
                    Held = result.Held + (held ? due.Count : 0),
                    Waiting = result.Waiting + ofStream.Count() - due.Count,
                };
            }

            if (old.Count < AtOnce)
                return result;
            after = old[^1].Id;
        }
    }

    /// <summary>
    /// Says on record that the contents are erased, once however many servers apply the rules at the same moment; they are destroyed by the
    /// effect of that event.
    /// </summary>
    public async Task Erase(
        string tenant, string stream, string recordClass, IReadOnlyList<Guid> erased, ErasureGround ground, Who by, CancellationToken cancel)
    {
        if (erased.Count == 0)
            return;
        var actor = ActorId.FromStream(tenant, stream);
        var hash = CommandIds.Hash(["erase", tenant, stream, recordClass, .. erased.Select(id => id.ToString("N"))]);
        var meta = new CommandMeta(CommandIds.Id(hash), hash, by);
        var reply = await actors.Send(actor, new EraseContents(erased, recordClass, ground), meta, cancel).ConfigureAwait(false);
        if (reply is CommandReply.Refused refused)
            throw new InvalidOperationException($"{actor} refused an erasure: {refused.Refusal.Code}.");
    }

    /// <summary>Of an order's personal data, and of a ticket's about orders, the delivery decides, or the longest time where none is known.</summary>
    private async Task<IReadOnlyList<Guid>> Due(
        string tenant, string stream, RetentionRule rule, IEnumerable<ErasableContent> old, DateTimeOffset now, CancellationToken cancel)
    {
        var isOver = rule.DaysAfterDelivery is { } days
            && await LastDelivery(tenant, stream, cancel).ConfigureAwait(false) is { } at
            && at <= now - TimeSpan.FromDays(days);
        return [.. old.Where(content => isOver || IsOlder(content, rule.Days, now)).Select(content => content.Id)];
    }

    /// <summary>Null while an order is not delivered, and where there is none.</summary>
    private async Task<DateTimeOffset?> LastDelivery(string tenant, string stream, CancellationToken cancel)
    {
        switch (ActorId.FromStream(tenant, stream))
        {
            case { Kind: ActorKinds.Order } own:
                return await Delivery(own, cancel).ConfigureAwait(false);
            case { Kind: ActorKinds.Ticket } ticket:
                var state = (await actors.Read(ticket, cancel).ConfigureAwait(false)).As<TicketState>();
                DateTimeOffset? last = null;
                foreach (var order in await orders.OrdersOf(tenant, state, cancel).ConfigureAwait(false))
                {
                    if (await Delivery(order, cancel).ConfigureAwait(false) is not { } delivered)
                        return null;
                    last = last > delivered ? last : delivered;
                }

                return last;
            default:
                return null;
        }
    }

    private async Task<DateTimeOffset?> Delivery(ActorId order, CancellationToken cancel) =>
        (await actors.Read(order, cancel).ConfigureAwait(false)).As<OrderState>().Shipments.Max(known => known.Shipment.DeliveredAt);

    private static bool IsOlder(ErasableContent content, int? days, DateTimeOffset now) =>
        days is { } longest && MadeAt(content.Id) <= now - TimeSpan.FromDays(longest);

    /// <summary>Identifiers begin with the milliseconds of their making.</summary>
    private static DateTimeOffset MadeAt(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));
}
