using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Following;
using Actors.Domain.Tickets;
using Actors.Server.Tickets;

namespace Actors.Server.Suspensions.Following;

/// <param name="Ship">False holds the orders the seller ships.</param>
public sealed record ShippingRequest(bool Ship, string Why) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.why", Why, 10_000);
}

/// <param name="Site">A short code such as <c>trustpilot</c>.</param>
/// <param name="Text">What was written, and where.</param>
public sealed record MentionRequest(string Site, string Text) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.site", Site, 100).Concat(Check.Text("$.text", Text, 10_000));
}

/// <summary>What goes on around the incident: shipping, what is said outside, and whom to write to afterwards (R100, R101).</summary>
public static class PostFollowing
{
    public static void Map(IEndpointRouteBuilder suspensions)
    {
        suspensions.MapPost("/{suspension:guid}/shipping", Ship)
            .Needs(Permissions.DecideShipping)
            .Produces<SuspensionAnswer>()
            .Refuses(404, 409)
            .WithName("DecideShipping")
            .WithSummary("Ship or hold the orders the seller ships")
            .WithDescription("Compliance only. Told to everybody at once; the last decision counts, and all of them stay on record.");
        suspensions.MapPost("/{suspension:guid}/mentions", Mention)
            .Needs(Permissions.WorkSuspensions)
            .Produces<SuspensionAnswer>(StatusCodes.Status201Created)
            .Refuses(404, 409)
            .WithName("LogMention")
            .WithSummary("Log what was written about it outside");
        suspensions.MapPost("/{suspension:guid}/recovery/{ticket:guid}", Plan)
            .Needs(Permissions.WorkSuspensions)
            .Produces<SuspensionAnswer>()
            .Refuses(404, 409)
            .WithName("PlanFollowUp")
            .WithSummary("Put a buyer on the recovery plan");
        suspensions.MapPost("/{suspension:guid}/recovery/{ticket:guid}/done", Done)
            .Needs(Permissions.WorkSuspensions)
            .Produces<SuspensionAnswer>()
            .Refuses(404, 409)
            .WithName("CompleteFollowUp")
            .WithSummary("Record that a buyer of the recovery plan was written to");
    }

    private static Task<IResult> Ship(
        Guid suspension, CommandRequest<ShippingRequest> request, IActors actors, Sealing sealing, CancellationToken cancel)
    {
        var why = sealing.Reason(Subjects.Suspension(suspension), request.Body.Why);
        return actors.SendToSuspension(suspension, new DecideShipping(request.Body.Ship, why), request, cancel);
    }

    private static Task<IResult> Mention(
        Guid suspension, CommandRequest<MentionRequest> request, IActors actors, Sealing sealing, CancellationToken cancel)
    {
        var text = sealing.Reason(Subjects.Suspension(suspension), request.Body.Text);
        var command = new LogMention(sealing.NewId(), request.Body.Site, text);
        return actors.SendToSuspension(suspension, command, request, cancel, StatusCodes.Status201Created);
    }

    private static async Task<IResult> Plan(
        Guid suspension, Guid ticket, CommandRequest request, IActors actors, Governors governors, CancellationToken cancel)
    {
        var tenant = request.Caller.Tenant;
        var state = (await actors.ReadTicket(tenant, ticket, cancel)).As<TicketState>();
        var suspended = (await actors.ReadSuspension(tenant, suspension, cancel)).As<SuspensionState>().Account;
        var account = (await governors.Of(tenant, state, cancel)).Includes(suspended) ? suspended : state.Account;
        return await actors.SendToSuspension(suspension, new PlanFollowUp(ticket, account), request, cancel);
    }

    private static Task<IResult> Done(Guid suspension, Guid ticket, CommandRequest request, IActors actors, CancellationToken cancel) =>
        actors.SendToSuspension(suspension, new CompleteFollowUp(ticket), request, cancel);
}
