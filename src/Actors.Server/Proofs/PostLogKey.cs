using Actors.Domain.Tenants.Proving;
using Actors.Ledger;
using Actors.Server.Administration;
using Actors.Server.Archives;

namespace Actors.Server.Proofs;

/// <param name="Reason">Why the key is replaced.</param>
public sealed record LogKeyRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, 10_000);
}

/// <param name="Key">The line name+id+base64 of the key that signs now.</param>
public sealed record LogKeyAnswer(string Key);

/// <summary>
/// Another key signs from now on. Its fingerprint is recorded first and the log signed by the old key with that in it: whoever believes the old key
/// can find out that the new one is ours.
/// </summary>
public static class PostLogKey
{
    public static void Map(RouteGroupBuilder log) => log
        .MapPost("/keys", Handle)
        .Needs(Permissions.ManageKeys)
        .Produces<LogKeyAnswer>(StatusCodes.Status201Created)
        .Refuses(409)
        .WithName("AddLogKey")
        .WithSummary("Sign checkpoints and archives with a new key")
        .WithDescription(
            "What the keys before it have signed stays valid, and they stay in GET /log/keys. The old key's last checkpoint covers the event with the "
            + "fingerprint of the new one. Hand the new line to whoever verifies.");

    private static async Task<IResult> Handle(
        CommandRequest<LogKeyRequest> request, IActors actors, Sealing sealing, LogSigner signer, LogKeys keys, CancellationToken cancel)
    {
        var actor = ActorId.ForTenant(request.Caller.Tenant);
        if (await signer.Contradiction(actor.Tenant, cancel) is not null)
            return GetArchives.Contradicted;
        using var secret = LogKeys.Make();
        using var key = NoteKey.Of("new", secret.ExportSubjectPublicKeyInfo());
        var reason = sealing.Reason(actor.Stream, request.Body.Reason);
        switch (await actors.Send(actor, new AddLogKey(key.Fingerprint, reason), request.Meta, cancel))
        {
            case CommandReply.Refused refused:
                return refused.Refusal.ToProblem();
            case CommandReply.Accepted { Repeated: false }:
                await signer.Sign(actor.Tenant, cancel);
                await keys.Add(actor.Tenant, secret, cancel);
                break;
        }

        var lines = await GetCheckpoint.KeyLines(actor.Tenant, signer, cancel);
        return TypedResults.Json(new LogKeyAnswer(lines[^1]), Wire.Json.LogKeyAnswer, statusCode: StatusCodes.Status201Created);
    }
}
