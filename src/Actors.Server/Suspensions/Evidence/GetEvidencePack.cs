using Actors.Domain.Suspensions;
using Actors.Domain.Tenants;
using Actors.Ledger;
using Actors.Server.Changes;
using Actors.Server.Suspensions.Approving;
using Actors.Server.Suspensions.Refunding;

namespace Actors.Server.Suspensions.Evidence;

public static class GetEvidencePack
{
    public static void Map(IEndpointRouteBuilder suspensions) => suspensions
        .MapGet("/{suspension:guid}/evidence-pack", Handle)
        .Needs(Permissions.ReadEvidence)
        .Produces<EvidencePack>()
        .Refuses(404)
        .WithName("GetEvidencePack")
        .WithSummary("What a plan of action needs of the suspension")
        .WithDescription(
            "Who read the protocol, what was asked for and approved, the refunds, the tickets concerned, and every clock that was missed with "
            + "its attribution and the attempts to answer. Each names its place in the record; the events there come along with all that "
            + "their hashes are made of. The confidential thread and the buyers' words are left out.");

    private static async Task<IResult> Handle(
        Guid suspension,
        Caller caller,
        IActors actors,
        EventPages record,
        AffectedTickets affected,
        ContentVault vault,
        People people,
        TimeProvider time,
        HttpContext http,
        CancellationToken cancel)
    {
        var tenant = caller.Tenant;
        var state = (await actors.ReadSuspension(tenant, suspension, cancel)).As<SuspensionState>();
        var incident = await record.All(ActorId.ForSuspension(tenant, suspension), cancel);
        var account = (await record.All(ActorId.ForTenant(tenant), cancel)).Where(one => Concerns(one.Recorded.Event, suspension));
        var names = await people.Names(tenant, cancel);
        var tickets = new List<TicketEvidence>();
        var missed = new List<MissedClock>();
        var events = incident.Concat(account).Select(one => PackedEvent.Of(one.Stored)).ToList();
        await foreach (var ticket in affected.Of(tenant, suspension, state, cancel))
        {
            tickets.Add(TicketProofs.Of(ticket));
            missed.AddRange(TicketProofs.Missed(ticket, names));
            events.AddRange(ticket.UnderTheMark().Select(one => PackedEvent.Of(one.Stored)));
        }

        var contents = new Opened(await vault.Open(tenant, Texts(state).ToHashSet(), cancel));
        var protocol = state.Protocol is { } text ? contents.Read(text.Id, DomainJson.Default.ProtocolBody) : null;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"evidence-{suspension}.json\"";
        return TypedResults.Json(
            new EvidencePack(
                suspension,
                tenant,
                state.Account,
                state.Stage,
                state.Reason is { } reason ? contents.Note(reason)?.Text : null,
                protocol is null ? null : new(protocol.Text, protocol.Steps),
                state.DeclaredAt,
                state.LiftedAt,
                time.GetUtcNow(),
                names.By(caller.Who),
                [.. incident.Where(one => one.Recorded.Event is ProtocolAcknowledged).Select(one => TicketProofs.Done(one.Recorded, one.Stored, names))],
                [.. state.Approvals.Select(known => new ApprovalEvidence(GetApprovals.Show(known, contents, names), Of(incident, e => IsOf(e, known))))],
                [.. state.RefundsByPriority().Select(known => new RefundEvidence(GetRefunds.Show(known, contents, names), Of(incident, e => IsOf(e, known))))],
                tickets,
                missed,
                events),
            Wire.Json.EvidencePack);
    }

    private static bool Concerns(Event e, Guid suspension) => e switch
    {
        AccountSuspended suspended => suspended.Suspension == suspension,
        AccountReinstated reinstated => reinstated.Suspension == suspension,
        _ => false,
    };

    private static bool IsOf(Event e, Approval approval) => e switch
    {
        ApprovalRequested requested => requested.Approval == approval.Id,
        ApprovalGranted granted => granted.Approval == approval.Id,
        ApprovalDenied denied => denied.Approval == approval.Id,
        _ => false,
    };

    private static bool IsOf(Event e, ListedRefund refund) => e switch
    {
        RefundListed listed => listed.Refund == refund.Id,
        RefundApproved approved => approved.Refund == refund.Id,
        RefundRejected rejected => rejected.Refund == refund.Id,
        RefundSettled settled => settled.Refund == refund.Id,
        _ => false,
    };

    private static Place[] Of(IReadOnlyList<(Recorded Recorded, StoredEvent Stored)> events, Predicate<Event> matches) =>
        [.. events.Where(one => matches(one.Recorded.Event)).Select(one => Place.Of(one.Stored))];

    private static IEnumerable<Guid> Texts(SuspensionState state) => state.Approvals.SelectMany(GetApprovals.Texts)
        .Concat(state.Refunds.SelectMany(GetRefunds.Texts))
        .Concat(new[] { state.Reason?.Id, state.Protocol?.Id }.OfType<Guid>());
}
