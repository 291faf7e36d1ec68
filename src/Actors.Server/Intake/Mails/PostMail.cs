using Actors.Channels.Mails;
using Actors.Domain.Mails;
using Actors.Server.Intake.Mails.Quarantine;

namespace Actors.Server.Intake.Mails;

public enum MailOutcomeKind
{
    Received,
    Duplicate,
    Quarantined,
}

/// <summary>What became of the mail.</summary>
/// <param name="Mail">Its place in the quarantine.</param>
/// <param name="Code">Why it is there; stable.</param>
/// <param name="Reason">What can be done about it.</param>
public sealed record MailAnswer(MailOutcomeKind Outcome, Guid? Ticket, Guid? Message, Guid? Mail, string? Code, string? Reason)
{
    public static MailAnswer Of(Arrival arrival) => new(
        arrival.Duplicate ? MailOutcomeKind.Duplicate : MailOutcomeKind.Received, arrival.Ticket, arrival.Message, null, null, null);

    public static MailAnswer Of(Guid mail, MailProblem problem) => new(MailOutcomeKind.Quarantined, null, null, mail, problem.Code, problem.Reason);

    public static MailAnswer Of(MailTaken taken) => taken switch
    {
        MailTaken.Delivered d => Of(new Arrival(d.Ticket, d.Message, 0, d.Duplicate)),
        MailTaken.Quarantined q => Of(q.Mail, q.Problem),
        _ => throw new NotSupportedException(taken.GetType().Name),
    };

    public IResult ToResult() => TypedResults.Json(this, Wire.Json.MailAnswer, statusCode: Outcome switch
    {
        MailOutcomeKind.Received => StatusCodes.Status201Created,
        MailOutcomeKind.Duplicate => StatusCodes.Status200OK,
        _ => StatusCodes.Status202Accepted,
    });
}

public static class PostMail
{
    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapPost("", Handle)
        .Needs(Permissions.HandIn)
        .MayCarryFiles()
        .Accepts<MailRequest>("application/json")
        .Produces<MailAnswer>(StatusCodes.Status201Created)
        .Produces<MailAnswer>()
        .Produces<MailAnswer>(StatusCodes.Status202Accepted)
        .WithName("ReceiveMail")
        .WithSummary("Hand in a mail")
        .WithDescription(
            "Durable when this answers, whatever the answer is. A mail that is not understood is quarantined with the reason and holds up "
            + "no other. The same mail, told by its Message-ID, is recorded once.");

    private static async Task<IResult> Handle(
        HttpContext http, Caller caller, MailIntake intake, MailQuarantine quarantine, TimeProvider time, CancellationToken cancel)
    {
        var bytes = await RawBody.Read(http);
        var request = StrictJson.Read<MailRequest>(bytes.Span);
        var now = time.GetUtcNow();
        var receivedAt = request.ReceivedAt is { } received && received < now ? received : now;
        return await intake.Receive(caller.Tenant, caller.Who, request.ToMail(), request.Raw, receivedAt, archive: false, cancel) switch
        {
            MailArrival.Delivered delivered => MailAnswer.Of(delivered.Arrival).ToResult(),
            MailArrival.NotUnderstood { Problem: var problem } => MailAnswer.Of(
                await quarantine.Keep(caller.Tenant, caller.Who, request.Raw, bytes, problem, receivedAt, cancel), problem).ToResult(),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }
}
