using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Server.Administration;

namespace Actors.Server.Intake.Messages;

public enum ArrivalOutcome
{
    Received,
    Duplicate,
}

public sealed record MessageAnswer(ArrivalOutcome Outcome, Guid Ticket, Guid Message, long Version);

public static class PostMessage
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/messages", Handle)
        .Needs(Permissions.HandIn)
        .MayCarryFiles()
        .Produces<MessageAnswer>(StatusCodes.Status201Created)
        .Produces<MessageAnswer>()
        .Refuses(422)
        .WithTags("intake")
        .WithName("ReceiveMessage")
        .WithSummary("Hand in a message of any channel")
        .WithDescription(
            "Durable when this answers. Idempotent by account and externalId: a repetition answers 200 with what the first one did, "
            + "whatever else in it changed. The conversation is found by thread; its ticket is opened when there is none. It is external, "
            + "whatever its source says: only a copy that its channel vouches for is official. A buyer's message starts the clock all the same, "
            + "a seller's never stops it. Orders and ASINs are also found in the words.");

    private static async Task<IResult> Handle(
        CommandRequest<MessageRequest> request,
        IActors actors,
        TicketIntake intake,
        ContentVault vault,
        TimeProvider time,
        CancellationToken cancel)
    {
        var (caller, body) = (request.Caller, request.Body);
        var tenant = await actors.ReadTenant(caller.Tenant, cancel);
        if (!tenant.Accounts.TryGetValue(body.Account, out var account))
            return KnownProblems.Invalid(new FieldError("$.account", "There is no such account."));

        var indexKey = await vault.IndexKey(caller.Tenant, cancel);
        var incoming = Incoming(body, Thread(indexKey, body), time.GetUtcNow());
        var arrival = await intake.Receive(caller.Tenant, caller.Who, account, incoming, cancel);
        return TypedResults.Json(
            new MessageAnswer(
                arrival.Duplicate ? ArrivalOutcome.Duplicate : ArrivalOutcome.Received, arrival.Ticket, arrival.Message, arrival.Version),
            Wire.Json.MessageAnswer,
            statusCode: arrival.Duplicate ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static Incoming Incoming(MessageRequest body, ThreadName thread, DateTimeOffset now) => new(
        body.Account,
        body.ExternalId,
        [thread],
        body.Sender.Kind,
        new MessageHead(body.Subject, body.Sender.Name, body.Sender.Address) { Thread = body.Thread },
        new MessageBody(body.Text, body.Html),
        body.OrderId is { } order ? new LinkedOrder(order, "api") : null,
        Named.Asins(body),
        body.OccurredAt,
        body.ReceivedAt is { } received && received < now ? received : now,
        body.Attachments ?? [],
        new MessageSource(body.Source.Kind.ToString().ToLowerInvariant(), Claimed(body.Source.Verified)),
        Official: false)
    {
        AlsoAbout = Named.Orders(body),
        Marketplace = body.Marketplace ?? Named.Marketplace(body),
    };

    /// <summary>What the caller says of its source is kept as the caller's word: nobody here has checked it (R6).</summary>
    private static string Claimed(string verified) => verified == "none" ? verified : $"claimed: {verified}";

    /// <summary>Channels use addresses and names as keys of conversations: only a keyed hash enters the record.</summary>
    private static ThreadName Thread(ReadOnlyMemory<byte> indexKey, MessageRequest body) => body.Thread is { } thread
        ? ThreadName.Keyed(indexKey, "thread", thread)
        : ThreadName.Keyed(indexKey, "sender", (body.Sender.Address ?? body.ExternalId).ToLowerInvariant(), body.OrderId ?? "");
}
