using Actors.Domain.Macros;
using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;
using Actors.Server.Administration;
using Actors.Server.Macros;
using Actors.Server.Macros.Rendering;
using Actors.Server.Problems;
using Actors.Server.Tickets;
using Actors.Server.Tickets.Replying;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Suspensions.Approving;

/// <param name="Macro">An approved neutral one.</param>
/// <param name="Stake">What is at stake: only then a reply goes out at all. Left out, it is what the record says.</param>
/// <param name="Statement">
/// Why it is at stake, where the record does not say so: no mention by the buyer, no critical risk, no claim, no refund on the list.
/// Recorded, and read by compliance.
/// </param>
public sealed record ApprovalRequest(Guid Ticket, long Seen, MacroChoice Macro, Stake? Stake = null, string? Statement = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => MacroChoice.Errors("$.macro", Macro)
        .Concat(Statement is null ? [] : Check.Text("$.statement", Statement, 10_000));
}

/// <param name="Reason">Needed to deny.</param>
public sealed record DecisionRequest(bool Granted, string? Reason = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Reason is null ? [] : Check.Text("$.reason", Reason, 10_000);
}

public static class PostApproval
{
    public static void Map(IEndpointRouteBuilder suspensions)
    {
        suspensions.MapPost("/{suspension:guid}/approvals", Ask)
            .Needs(Permissions.WorkSuspensions)
            .Produces<SuspensionAnswer>(StatusCodes.Status201Created)
            .Refuses(404, 409)
            .Produces<StaleReplyProblem>(StatusCodes.Status412PreconditionFailed, Problem.MediaType)
            .WithName("RequestApproval")
            .WithSummary("Ask compliance to let a reply go")
            .WithDescription(
                "Only with an approved neutral macro, only where a refund or a claim is at stake, and only after the protocol was "
                + "acknowledged. What is at stake is read from the record; where that says nothing, from your statement. The text that "
                + "compliance sees is the text that is sent. It names the version of the ticket that was seen: 412 when the conversation moved on. Every "
                + "request is kept on the ticket as an attempt to answer.");
        suspensions.MapPost("/{suspension:guid}/approvals/{approval:guid}/decision", Decide)
            .Needs(Permissions.ApproveReplies)
            .Produces<SuspensionAnswer>()
            .Refuses(404, 409, 412)
            .WithName("DecideApproval")
            .WithSummary("Approve or deny a reply")
            .WithDescription("Compliance only, and never one's own request. What is granted is queued at once; a denial says why.");
    }

    private static async Task<IResult> Ask(
        Guid suspension,
        CommandRequest<ApprovalRequest> request,
        IActors actors,
        Governors governors,
        Attempts attempts,
        MacroRenderer renderer,
        Sealing sealing,
        Timeline timeline,
        CancellationToken cancel)
    {
        var (tenant, body) = (request.Caller.Tenant, request.Body);
        var view = await actors.ReadTicket(tenant, body.Ticket, cancel);
        var ticket = view.As<TicketState>();
        var governing = await governors.Of(tenant, ticket, cancel);
        if (ticket.ConversationVersion > body.Seen || body.Seen > view.Version)
        {
            await attempts.Record(tenant, body.Ticket, governing, suspension, null, request.Meta, cancel);
            var since = await timeline.Read(tenant, body.Ticket, body.Seen, Timeline.LongestPage, cancel);
            return new StaleReplyProblem(new StaleReply(body.Seen).ToProblem(), view.Version, since.Items);
        }

        var rendition = await renderer.Render(tenant, body.Macro, ticket.Channel, cancel);
        var command = new RequestApproval(
            sealing.NewId(),
            body.Ticket,
            ticket.Account,
            body.Stake,
            rendition.Use,
            rendition.Purpose,
            sealing.Reply(body.Ticket, new ReplyBody(rendition.Text)),
            ticket.BuyerMessages.Count)
        {
            Seen = body.Seen,
            Others = [.. governing.Others.Select(other => other.Account)],
            Grounds = Stakes.In(ticket),
            Statement = body.Statement is { } why ? sealing.Reason(Subjects.Suspension(suspension), why) : null,
            Wording = (await actors.ReadTenant(tenant, cancel)).Wording,
        };
        var reply = await actors.Send(ActorId.ForSuspension(tenant, suspension), command, request.Meta, cancel);
        var asked = (reply as CommandReply.Accepted)?.Receipt.Created;
        await attempts.Record(tenant, body.Ticket, governing, suspension, asked, request.Meta, cancel);
        return reply.Answer(receipt => SuspensionCommands.Answer(suspension, receipt, StatusCodes.Status201Created));
    }

    private static async Task<IResult> Decide(
        Guid suspension,
        Guid approval,
        CommandRequest<DecisionRequest> request,
        IActors actors,
        Sealing sealing,
        CancellationToken cancel)
    {
        var (tenant, body) = (request.Caller.Tenant, request.Body);
        var asked = (await actors.ReadSuspension(tenant, suspension, cancel)).As<SuspensionState>().Find(approval);
        var macro = asked is null ? null : (await actors.ReadMacro(tenant, asked.Macro.Macro, cancel)).As<MacroState>().Approved;
        var reason = body.Reason is null ? null : sealing.Reason(Subjects.Suspension(suspension), body.Reason);
        if (body.Granted && asked is { State: ApprovalState.Requested } && await IsStale(actors, tenant, asked, cancel))
            return new ApprovalStale().ToProblem();
        var command = new DecideApproval(approval, body.Granted, sealing.NewId(), request.Caller.Roles, reason)
        {
            MacroVersion = macro?.Number,
            Oneself = (await actors.ReadTenant(tenant, cancel)).SameAs(request.Caller.Who),
        };
        return await actors.SendToSuspension(suspension, command, request, cancel);
    }

    /// <summary>Told to whoever decides; what comes between this look and the ticket lets the approval lapse.</summary>
    private static async Task<bool> IsStale(IActors actors, string tenant, Approval asked, CancellationToken cancel) =>
        !asked.Knows((await actors.ReadTicket(tenant, asked.Ticket, cancel)).As<TicketState>());
}
