using Actors.Ledger;

namespace Actors.Server.Proofs;

/// <summary>What was signed of the log, and with which keys.</summary>
public static class GetCheckpoint
{
    private const string Text = "text/plain";

    public static void Map(RouteGroupBuilder log)
    {
        log.MapGet("/checkpoint", Latest)
            .Needs(Permissions.Audit)
            .Produces<string>(contentType: Text)
            .Refuses(404)
            .WithName("GetCheckpoint")
            .WithSummary("The newest signed checkpoint")
            .WithDescription("A C2SP signed note: origin, size and root of the log, and when. Keep it where we cannot reach it.");
        log.MapGet("/checkpoints", List)
            .Needs(Permissions.Audit)
            .Produces<Listed<CheckpointView>>()
            .WithName("GetCheckpoints")
            .WithSummary("Every signed checkpoint, newest first")
            .WithDescription("One half a minute after news, and one every hour without: that nothing was recorded is shown by two of one size.");
        log.MapGet("/keys", Keys)
            .Needs(Permissions.Audit)
            .Produces<string>(contentType: Text)
            .WithName("GetLogKeys")
            .WithSummary("The public keys that sign checkpoints and archives")
            .WithDescription("A line name+id+base64 for each, the newest last. Hand them to whoever verifies, by another way than the archive.");
    }

    private static async Task<IResult> Latest(Caller caller, Checkpoints checkpoints, CancellationToken cancel) =>
        await checkpoints.Latest(caller.Tenant, cancel) is { } latest ? TypedResults.Text(latest.Note, Text) : KnownProblems.NotFound;

    private static async Task<IResult> List(
        Caller caller, Checkpoints checkpoints, string? cursor = null, int? limit = null, CancellationToken cancel = default)
    {
        var before = cursor is null ? long.MaxValue
            : long.TryParse(cursor, out var number) && number > 0 ? number
            : throw new ProblemException(Pages.BadCursor);
        var most = Pages.Limit(limit);
        var kept = await checkpoints.List(caller.Tenant, before, most, cancel);
        var items = kept.ConvertAll(one => new CheckpointView(one.Number, one.Epoch, one.Size, one.At, one.Note));
        var next = kept.Count == most && kept[^1].Number > 1 ? $"{kept[^1].Number}" : null;
        return TypedResults.Json(new Listed<CheckpointView>(items, next), Wire.Json.ListedCheckpointView);
    }

    private static async Task<IResult> Keys(Caller caller, LogSigner signer, CancellationToken cancel) =>
        TypedResults.Text(string.Concat((await KeyLines(caller.Tenant, signer, cancel)).Select(line => $"{line}\n")), Text);

    /// <summary>name+id+base64 of each key, the newest last.</summary>
    internal static async Task<IReadOnlyList<string>> KeyLines(string tenant, LogSigner signer, CancellationToken cancel)
    {
        var keys = await signer.PublicKeys(tenant, cancel);
        try
        {
            return [.. keys.Select(key => key.ToString())];
        }
        finally
        {
            foreach (var key in keys)
                key.Dispose();
        }
    }
}
