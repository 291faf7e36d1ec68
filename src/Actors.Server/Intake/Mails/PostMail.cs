using System.Security.Cryptography;
using Actors.Domain.Mails;

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
        HttpContext http, Caller caller, MailIntake intake, IActors actors, Sealing sealing, TimeProvider time, CancellationToken cancel)
    {
        var bytes = await RawBody.Read(http);
        var request = StrictJson.Read<MailRequest>(bytes.Span);
        var now = time.GetUtcNow();
        var receivedAt = request.ReceivedAt is { } received && received < now ? received : now;
        return await intake.Receive(caller.Tenant, caller.Who, request, receivedAt, cancel) switch
        {
            MailArrival.Delivered delivered => MailAnswer.Of(delivered.Arrival).ToResult(),
            MailArrival.NotUnderstood no => await Quarantine(caller, actors, sealing, request, bytes, no, receivedAt, cancel),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    /// <summary>The command's id follows from the mail's bytes: however often it is handed in, it is quarantined once.</summary>
    private static async Task<IResult> Quarantine(
        Caller caller,
        IActors actors,
        Sealing sealing,
        MailRequest request,
        ReadOnlyMemory<byte> posted,
        MailArrival.NotUnderstood no,
        DateTimeOffset receivedAt,
        CancellationToken cancel)
    {
        var hash = CommandIds.Hash("quarantine", caller.Tenant, Convert.ToHexStringLower(SHA256.HashData(request.Raw.Span)));
        var mail = sealing.NewId();
        var command = new QuarantineMail(mail, sealing.Posted(mail, posted), no.Problem.Code, no.Problem.Account, receivedAt);
        var reply = await actors.Send(ActorId.ForMail(caller.Tenant, mail), command, new(CommandIds.Id(hash), hash, caller.Who), cancel);
        return reply.Answer(receipt => MailAnswer.Of(receipt.Created!.Value, no.Problem).ToResult());
    }
}
