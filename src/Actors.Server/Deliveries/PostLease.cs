using System.Text.Json;
using Actors.Domain.Tenants;
using Actors.Server.Administration;

namespace Actors.Server.Deliveries;

/// <param name="Accounts">Only replies of these accounts; all without it.</param>
/// <param name="Seconds">How long the replies are the caller's alone. What is not reported until then is given out again.</param>
public sealed record LeaseRequest(IReadOnlyList<string>? Accounts = null, int Max = 20, int Seconds = 60) : IRequest
{
    public const int MostReplies = 100;
    public const int LongestLease = 600;

    public IEnumerable<FieldError> Errors()
    {
        if (Max is < 1 or > MostReplies)
            yield return new("$.max", $"1 to {MostReplies}.");
        if (Seconds is < 1 or > LongestLease)
            yield return new("$.seconds", $"1 to {LongestLease}.");
        foreach (var error in Check.AtMost("$.accounts", Accounts, 100)
            .Concat((Accounts ?? []).SelectMany((account, index) => Check.Token($"$.accounts[{index}]", account, 40))))
            yield return error;
    }
}

public static class PostLease
{
    public static void Map(IEndpointRouteBuilder deliveries) => deliveries
        .MapPost("/lease", Handle)
        .Needs(Permissions.Deliver)
        .Produces<DeliveryList>()
        .WithName("LeaseDeliveries")
        .WithSummary("Take queued replies to hand them to their channel")
        .WithDescription(
            "Nothing of an account is given out while its outbound is paused: that is checked in the transaction that gives it out. "
            + "Replies of an account with a connection of its own for outgoing mail are never given out. Report sent, failed or bounced; a lease that runs out gives the reply to the next who asks, so it may be sent twice "
            + "when a gateway dies between sending and reporting.");

    private static async Task<IResult> Handle(
        CommandRequest<LeaseRequest> request, IActors actors, EffectQueue effects, DeliveryContents contents, TimeProvider time, CancellationToken cancel)
    {
        var (caller, body) = (request.Caller, request.Body);
        var leased = await effects.Lease(
            caller.Tenant, Served(body.Accounts, await actors.ReadTenant(caller.Tenant, cancel)), $"{caller.Who}", time.GetUtcNow(), TimeSpan.FromSeconds(body.Seconds), body.Max, cancel);
        var items = new List<Delivery>(leased.Count);
        foreach (var effect in leased)
        {
            var send = (SendReply)JsonSerializer.Deserialize(effect.Payload.Span, DomainJson.Default.Effect)!;
            if (await contents.Of(effect, send, cancel) is { } delivery)
                items.Add(delivery);
        }
        return TypedResults.Json(new DeliveryList(items), Wire.Json.DeliveryList);
    }

    /// <returns>Null for all accounts.</returns>
    private static IReadOnlyList<string>? Served(IReadOnlyList<string>? wanted, TenantState tenant)
    {
        var connected = tenant.Connections.Where(known => known.Value.Settings.Outgoing is not null).Select(known => known.Key).ToHashSet();
        return connected.Count == 0 ? wanted : [.. (wanted ?? tenant.Accounts.Keys).Where(account => !connected.Contains(account))];
    }
}
