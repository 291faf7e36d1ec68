using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Migrating;
using Actors.Server.Tickets.Gating;

namespace Actors.Server.Tickets.Migrating;

/// <param name="Note">The justification; unless given, the newest note that is enough.</param>
public sealed record MigrationRequest(MigrationReason Reason, MigrationTopic Topic, ExternalChannel Channel, Guid? Note = null) : IRequest;

public sealed record MigrationAnswer(Guid Migration, long Version);

public sealed record AbandonRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, 20_000);
}

public static class PostMigration
{
    public static void Map(IEndpointRouteBuilder tickets)
    {
        tickets.MapPost("/{ticket:guid}/migration", Justify)
            .Needs(Permissions.WorkTickets)
            .Produces<MigrationAnswer>(StatusCodes.Status201Created)
            .Refuses(404, 409, 412)
            .WithName("JustifyMigration")
            .WithSummary("Step 1: justify leaving the official channel")
            .WithDescription(
                "The default is to stay: tracking, returns and simple refunds are refused, and so is every reason but technical necessity and "
                + "safety or regulated compliance. It needs a note of its own that passes the ACID test and holds the decision path.");
        tickets.MapPost("/{ticket:guid}/migration/abandonment", Abandon)
            .Needs(Permissions.WorkTickets)
            .Produces<Versioned>()
            .Refuses(404, 409, 412)
            .WithName("AbandonMigration")
            .WithSummary("Give the migration up")
            .WithDescription("Possible until the buyer was told or something was said outside; that is summed up in the official thread instead.");
    }

    private static async Task<IResult> Justify(
        Guid ticket,
        CommandRequest<MigrationRequest> request,
        IActors actors,
        GateRules rules,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var (body, tenant) = (request.Body, request.Caller.Tenant);
        var rule = await rules.Of(tenant, ticket, Gate.NonStandard, cancel);
        var command = new JustifyMigration(sealing.NewId(), body.Reason, body.Topic, body.Channel, body.Note, rule);
        return await actors.MakeOnTicket(
            ticket, command, request, (made, version) => new MigrationAnswer(made, version), Wire.Json.MigrationAnswer, http, cancel);
    }

    private static Task<IResult> Abandon(
        Guid ticket, CommandRequest<AbandonRequest> request, IActors actors, Sealing sealing, HttpContext http, CancellationToken cancel) =>
        actors.SendToTicket(ticket, new AbandonMigration(sealing.Note(ticket, request.Body.Reason)), request, http, cancel);
}
