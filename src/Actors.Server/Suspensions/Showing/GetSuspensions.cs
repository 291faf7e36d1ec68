using Actors.Domain.Suspensions;
using Actors.Server.Suspensions.Declaring;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Suspensions.Showing;

/// <param name="Acknowledged">Whether the caller has acknowledged the protocol.</param>
public sealed record SuspensionSummary(
    Guid Id,
    string Account,
    SuspensionStage Stage,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DeclaredAt,
    DateTimeOffset? LiftedAt,
    bool Acknowledged,
    int OpenApprovals,
    long Version);

public sealed record SuspensionList(IReadOnlyList<SuspensionSummary> Items);

public sealed record AcknowledgementView(By By, DateTimeOffset At);

/// <param name="Ship">False holds the orders the seller ships.</param>
public sealed record ShippingView(bool Ship, string? Why, By By, DateTimeOffset At);

public sealed record MentionView(Guid Id, string Site, string? Text, By By, DateTimeOffset At);

/// <param name="Done">Whether the buyer was written to after the reinstatement.</param>
public sealed record FollowUpView(Guid Ticket, bool Done);

/// <param name="Signal">What spoke, such as <c>account-status</c> or <c>mail</c>.</param>
/// <param name="Value">What it said, as a code of the marketplace.</param>
/// <param name="Ticket">Where the marketplace's notice stands; null where something else spoke.</param>
public sealed record ProposalView(string Signal, string Value, Guid? Ticket);

/// <param name="Reason">Null while it is only proposed.</param>
/// <param name="Shipping">The last decision about orders the seller ships.</param>
public sealed record SuspensionView(
    Guid Id,
    string Account,
    SuspensionStage Stage,
    string? Reason,
    ProtocolText? Protocol,
    By? DeclaredBy,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DeclaredAt,
    DateTimeOffset? LiftedAt,
    bool Acknowledged,
    IReadOnlyList<AcknowledgementView> Acknowledgements,
    ShippingView? Shipping,
    IReadOnlyList<MentionView> Mentions,
    IReadOnlyList<FollowUpView> Recovery,
    int OpenApprovals,
    long Version)
{
    /// <summary>What proposed it; null where a person declared it at once.</summary>
    public ProposalView? Proposal { get; init; }
}

public static class GetSuspensions
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder suspensions)
    {
        suspensions.MapGet("", List)
            .Needs(Permissions.ReadSuspensions)
            .Produces<SuspensionList>()
            .WithName("ListSuspensions")
            .WithSummary("Suspensions and proposals of suspensions")
            .WithDescription("The latest first, at most 200.");
        suspensions.MapGet("/{suspension:guid}", Show)
            .Needs(Permissions.ReadSuspensions)
            .Produces<SuspensionView>()
            .Refuses(404)
            .WithName("GetSuspension")
            .WithSummary("A suspension: why, what to do, and who has read it");
    }

    private static async Task<IResult> List(
        Caller caller, IActors actors, Incidents incidents, string? account = null, string? stage = null, CancellationToken cancel = default)
    {
        var wanted = Check.Word<SuspensionStage>("stage", stage);
        var known = await incidents.List(caller.Tenant, Check.Parameter("account", account), Most, cancel);
        var items = new List<SuspensionSummary>(known.Count);
        foreach (var row in known)
        {
            var view = await actors.Read(ActorId.ForSuspension(caller.Tenant, row.Suspension), cancel);
            var state = view.As<SuspensionState>();
            if (wanted is null || state.Stage == wanted)
                items.Add(new(
                    row.Suspension, state.Account, state.Stage, state.OpenedAt, state.DeclaredAt, state.LiftedAt,
                    state.Acknowledged.ContainsKey(caller.Who.Value), Open(state), view.Version));
        }
        return TypedResults.Json(new SuspensionList(items), Wire.Json.SuspensionList);
    }

    private static async Task<IResult> Show(
        Guid suspension, Caller caller, IActors actors, ContentVault vault, People people, HttpContext http, CancellationToken cancel)
    {
        var view = await actors.ReadSuspension(caller.Tenant, suspension, cancel);
        var (state, names) = (view.As<SuspensionState>(), await people.Names(caller.Tenant, cancel));
        var ids = state.Mentions.Select(mention => mention.Text.Id)
            .Concat(new[] { state.Reason?.Id, state.Protocol?.Id, state.Shipping?.Why.Id }.OfType<Guid>())
            .ToHashSet();
        var contents = new Opened(await vault.Open(caller.Tenant, ids, cancel));
        var protocol = state.Protocol is { } text ? contents.Read(text.Id, DomainJson.Default.ProtocolBody) : null;
        IfMatch.Tag(http, view.Version);
        return TypedResults.Json(
            new SuspensionView(
                suspension,
                state.Account,
                state.Stage,
                state.Reason is { } reason ? contents.Note(reason)?.Text : null,
                protocol is null ? null : new(protocol.Text, protocol.Steps),
                state.DeclaredBy is { } by ? names.By(by) : null,
                state.OpenedAt,
                state.DeclaredAt,
                state.LiftedAt,
                state.Acknowledged.ContainsKey(caller.Who.Value),
                [.. state.Acknowledged.OrderBy(known => known.Value).Select(known => new AcknowledgementView(names.By(new(known.Key)), known.Value))],
                state.Shipping is { } shipping
                    ? new(shipping.Ship, contents.Note(shipping.Why)?.Text, names.By(shipping.By), shipping.At)
                    : null,
                [.. state.Mentions.Select(known => new MentionView(known.Id, known.Site, contents.Note(known.Text)?.Text, names.By(known.By), known.At))],
                [.. state.FollowUps.OrderBy(known => known.Key).Select(known => new FollowUpView(known.Key, known.Value))],
                Open(state),
                view.Version)
            {
                Proposal = state.Proposal is { } proposal ? new(proposal.Signal, proposal.Value, proposal.Ticket) : null,
            },
            Wire.Json.SuspensionView);
    }

    private static int Open(SuspensionState state) => state.Approvals.Count(approval => approval.State == ApprovalState.Requested);
}
