using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Suspending;

namespace Actors.Server.Suspensions.Declaring;

/// <summary>What everybody must know and do (R89).</summary>
public sealed record ProtocolText(string Text, IReadOnlyList<string> Steps)
{
    public IEnumerable<FieldError> Errors(string field) =>
    [
        .. Check.Text($"{field}.text", Text, 10_000),
        .. Check.AtMost($"{field}.steps", Steps, 50),
        .. Steps.SelectMany((step, index) => Check.Text($"{field}.steps[{index}]", step, 1_000)),
    ];
}

/// <param name="Proposal">The proposal that is declared with this; without it the incident is new.</param>
public sealed record SuspensionRequest(string Account, string Reason, ProtocolText Protocol, Guid? Proposal = null) : IRequest
{
    public IEnumerable<FieldError> Errors() =>
    [
        .. Check.Token("$.account", Account, 40),
        .. Check.Text("$.reason", Reason, 10_000),
        .. Protocol.Errors("$.protocol"),
    ];
}

/// <param name="InFlight">
/// Replies that a gateway had in its hands at that moment and has not reported on: what it does with them is no longer ours to stop.
/// </param>
public sealed record DeclaredAnswer(Guid Suspension, long Version, int InFlight);

public static class PostSuspension
{
    private const int MostHeld = 1_000;

    public static void Map(IEndpointRouteBuilder suspensions) => suspensions
        .MapPost("", Handle)
        .Needs(Permissions.DeclareSuspensions)
        .Produces<DeclaredAnswer>(StatusCodes.Status201Created)
        .Refuses(404, 409)
        .WithName("DeclareSuspension")
        .WithSummary("Suspend an account")
        .WithDescription(
            "In force from one commit on: after it nothing is handed to a channel of the account but what is approved under the suspension. "
            + "Everything queued is held until somebody decides about it after the reinstatement.");

    private static async Task<IResult> Handle(
        CommandRequest<SuspensionRequest> request,
        IActors actors,
        Storage.Accounts accounts,
        Outbox outbox,
        Sealing sealing,
        TimeProvider time,
        CancellationToken cancel)
    {
        var (tenant, body, meta) = (request.Caller.Tenant, request.Body, request.Meta with { ExpectedVersion = null });
        var prepared = await Prepare(actors, accounts, sealing, tenant, body, meta, cancel);
        if (prepared is CommandReply.Refused refused)
            return refused.Refusal.ToProblem();
        var incident = ActorId.FromStream(tenant, ((CommandReply.Accepted)prepared).Receipt.Stream);
        var suspension = Guid.Parse(incident.Key);

        var declared = await actors.Send(
            ActorId.ForTenant(tenant), new SuspendAccount(body.Account, suspension), meta.Part("suspend"), cancel);
        if (declared is CommandReply.Refused no)
            return no.Refusal.ToProblem();

        // The tenant's effect says the same to the incident, should this process die here.
        var mode = await accounts.ModeOf(tenant, body.Account, cancel);
        if (mode is { Since: { } since } && mode.Suspension == suspension)
            await actors.Send(incident, new ConfirmSuspended(mode.Epoch, since), meta.Part("begin"), cancel);
        var held = await outbox.Held(tenant, body.Account, null, MostHeld, time.GetUtcNow(), cancel);
        var version = (await actors.Read(incident, cancel)).Version;
        return TypedResults.Json(
            new DeclaredAnswer(suspension, version, held.Count(reply => reply.InFlight)),
            Wire.Json.DeclaredAnswer,
            statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Refused before anything is written where the account is suspended already: the incident would stay without effect.</summary>
    private static async Task<CommandReply> Prepare(
        IActors actors, Storage.Accounts accounts, Sealing sealing, string tenant, SuspensionRequest body, CommandMeta meta, CancellationToken cancel)
    {
        if (await accounts.Find(tenant, body.Account, cancel) is not { } account)
            return new CommandReply.Refused(new UnknownAccount(), 0);
        if (body.Proposal is { } proposal && (await actors.Read(ActorId.ForSuspension(tenant, proposal), cancel)).Version == 0)
            return new CommandReply.Refused(new UnknownSuspension(), 0);
        var suspension = body.Proposal ?? sealing.NewId();
        var command = new PrepareSuspension(
            body.Account,
            sealing.Reason(Subjects.Suspension(suspension), body.Reason),
            sealing.Of(
                Subjects.Suspension(suspension),
                RecordClasses.Wording,
                new ProtocolBody(body.Protocol.Text, body.Protocol.Steps),
                DomainJson.Default.ProtocolBody));
        var prepared = account.Mode.Suspension is { } other && other != suspension
            ? await Earlier(actors, tenant, command, meta, other, cancel)
            : await actors.Send(ActorId.ForSuspension(tenant, suspension), command, meta, cancel);
        return prepared;
    }

    /// <summary>The incident that holds the account answers a repetition of its own declaration; to any other it says no.</summary>
    private static async Task<CommandReply> Earlier(
        IActors actors, string tenant, PrepareSuspension command, CommandMeta meta, Guid other, CancellationToken cancel)
    {
        var reply = await actors.Send(ActorId.ForSuspension(tenant, other), command, meta, cancel);
        return reply is CommandReply.Refused { Refusal: SuspensionSettled } ? new CommandReply.Refused(new AccountSuspendedAlready(other), 0) : reply;
    }
}
