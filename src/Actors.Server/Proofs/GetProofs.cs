using Actors.Ledger;

namespace Actors.Server.Proofs;

/// <summary>Proofs of RFC 6962 over the log, and the tiles to make one's own from.</summary>
public static class GetProofs
{
    public static void Map(RouteGroupBuilder log)
    {
        log.MapGet("/inclusion", Inclusion)
            .Needs(Permissions.Audit)
            .Produces<InclusionProof>()
            .Refuses(404)
            .WithName("GetInclusionProof")
            .WithSummary("The proof that an event stands in the log")
            .WithDescription("Under the newest checkpoint. An event that was recorded after it has to wait for the next one, half a minute: 404 until then.");
        log.MapGet("/consistency", Consistency)
            .Needs(Permissions.Audit)
            .Produces<ConsistencyProof>()
            .Refuses(404)
            .WithName("GetConsistencyProof")
            .WithSummary("The proof that an earlier checkpoint is the beginning of a later one");
        log.MapGet("/tile/{level:int}/{**tile}", Tile)
            .Needs(Permissions.Audit)
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Refuses(404)
            .WithName("GetTile")
            .WithSummary("A tile of the tree")
            .WithDescription("In the layout of C2SP tlog-tiles: x001/x234/067 for the tile 1234067, .p/17 behind a partial one.");
    }

    private static async Task<IResult> Inclusion(
        Caller caller, string stream, long version, LeafLog leaves, Checkpoints checkpoints, Database database, CancellationToken cancel)
    {
        if (await checkpoints.Latest(caller.Tenant, cancel) is not { } latest
            || await leaves.Find(caller.Tenant, stream, version, cancel) is not { } leaf
            || leaf.Index >= latest.Size)
            return KnownProblems.NotFound;
        var path = await new TreeReader(new TreeTiles(database, caller.Tenant), latest.Size).Inclusion(leaf.Index, cancel);
        return TypedResults.Json(new InclusionProof(leaf.Index, latest.Size, leaf.Hash, path, latest.Note), Wire.Json.InclusionProof);
    }

    private static async Task<IResult> Consistency(
        Caller caller, long from, long to, LeafLog leaves, Database database, CancellationToken cancel)
    {
        var size = (await leaves.Sizes(cancel)).GetValueOrDefault(caller.Tenant);
        if (from < 0 || from > to || to > size)
            return KnownProblems.NotFound;
        var path = await new TreeReader(new TreeTiles(database, caller.Tenant), to).Consistency(from, cancel);
        return TypedResults.Json(new ConsistencyProof(from, to, path), Wire.Json.ConsistencyProof);
    }

    private static async Task<IResult> Tile(
        Caller caller, int level, string tile, LeafLog leaves, Database database, HttpContext http, CancellationToken cancel)
    {
        var size = (await leaves.Sizes(cancel)).GetValueOrDefault(caller.Tenant);
        if (TreeTile.Parse(level, tile) is not { } wanted || TreeTile.In(size, level, wanted.Index) is not { } present || wanted.Width > present.Width)
            return KnownProblems.NotFound;
        var hashes = await new TreeTiles(database, caller.Tenant).Read(wanted, cancel);
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Bytes(hashes, "application/octet-stream");
    }
}
