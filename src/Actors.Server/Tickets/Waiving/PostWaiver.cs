using Actors.Server.Administration;
using Actors.Domain.Tickets.Waiving;

namespace Actors.Server.Tickets.Waiving;

/// <param name="Rules">Codes as findings carry them.</param>
/// <param name="Ground">Needed; contact that the law requires to complete the order is one of its own.</param>
/// <param name="Reason">Recorded with who said so.</param>
/// <param name="ExpiresAt">At most 30 days from now.</param>
/// <param name="Text">What is to be sent. Whoever decides reads it; the waiver covers the rules, whatever is sent in the end.</param>
public sealed record WaiverRequest(IReadOnlyList<string> Rules, string Reason, DateTimeOffset ExpiresAt, string? Text = null, WaiverGround? Ground = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.AtMost("$.rules", Rules, 50)
        .Concat(Check.Text("$.reason", Reason, longest: 1000))
        .Concat(Text is null ? [] : Check.Text("$.text", Text, longest: 100_000));
}

public sealed record WaiverAnswer(Guid Waiver, long Version);

/// <param name="Reason">Recorded with who said so.</param>
public sealed record DenialRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, longest: 1000);
}

public static class PostWaiver
{
    public static void Map(IEndpointRouteBuilder tickets)
    {
        tickets.MapPost("/{ticket:guid}/waivers", Request)
            .Needs(Permissions.Reply)
            .Produces<WaiverAnswer>(StatusCodes.Status201Created)
            .Refuses(404, 412, 422)
            .WithName("RequestWaiver")
            .WithSummary("Ask that findings of some rules may pass on this ticket")
            .WithDescription("Nothing passes before somebody else who may has approved it. Each reply it lets pass is recorded with it.");
        tickets.MapPost("/{ticket:guid}/waivers/{waiver:guid}/approval", Approve)
            .Needs(Permissions.DecideWaivers)
            .Produces<Versioned>()
            .Refuses(403, 404, 409, 412)
            .WithName("ApproveWaiver")
            .WithSummary("Approve a waiver")
            .WithDescription("Never one's own.");
        tickets.MapPost("/{ticket:guid}/waivers/{waiver:guid}/denial", Deny)
            .Needs(Permissions.DecideWaivers)
            .Produces<Versioned>()
            .Refuses(404, 412)
            .WithName("DenyWaiver")
            .WithSummary("Deny a waiver, or end an approved one early");
    }

    private static async Task<IResult> Request(
        Guid ticket, CommandRequest<WaiverRequest> request, IActors actors, Sealing sealing, HttpContext http, CancellationToken cancel)
    {
        var (body, reason) = (request.Body, sealing.Note(ticket, request.Body.Reason));
        var command = new RequestWaiver(sealing.NewId(), body.Rules, reason, body.ExpiresAt)
        {
            Ground = body.Ground,
            Text = body.Text is { } text ? sealing.Note(ticket, text) : null,
        };
        return await actors.MakeOnTicket(
            ticket, command, request, (made, version) => new WaiverAnswer(made, version), Wire.Json.WaiverAnswer, http, cancel);
    }

    private static async Task<IResult> Approve(
        Guid ticket, Guid waiver, CommandRequest request, IActors actors, HttpContext http, CancellationToken cancel)
    {
        var oneself = (await actors.ReadTenant(request.Caller.Tenant, cancel)).SameAs(request.Caller.Who);
        return await actors.SendToTicket(ticket, new ApproveWaiver(waiver) { Oneself = oneself }, request, http, cancel);
    }

    private static Task<IResult> Deny(
        Guid ticket, Guid waiver, CommandRequest<DenialRequest> request, IActors actors, Sealing sealing, HttpContext http, CancellationToken cancel) =>
        actors.SendToTicket(ticket, new DenyWaiver(waiver, sealing.Note(ticket, request.Body.Reason)), request, http, cancel);
}
