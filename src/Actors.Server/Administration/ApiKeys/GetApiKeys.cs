namespace Actors.Server.Administration.ApiKeys;

public sealed record ApiKeyItem(
    Guid Id, string Name, IReadOnlyList<string> Roles, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset CreatedAt);

public sealed record ApiKeyList(IReadOnlyList<ApiKeyItem> Items);

public static class GetApiKeys
{
    public static void Map(IEndpointRouteBuilder keys)
    {
        keys.MapGet("", List)
            .Needs(Permissions.ManageKeys)
            .Produces<ApiKeyList>()
            .WithName("ListApiKeys")
            .WithSummary("All keys, revoked and expired ones included");
        keys.MapDelete("/{key:guid}", Revoke)
            .Needs(Permissions.ManageKeys)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404)
            .WithName("RevokeApiKey")
            .WithSummary("Revoke a key")
            .WithDescription("Counts from the next request on.");
    }

    private static async Task<IResult> List(Caller caller, Storage.ApiKeys keys, CancellationToken cancel)
    {
        var items = (await keys.List(caller.Tenant, cancel))
            .Select(key => new ApiKeyItem(key.Id, key.Name, key.Roles, key.ExpiresAt, key.RevokedAt, key.CreatedAt));
        return TypedResults.Json(new ApiKeyList([.. items]), Wire.Json.ApiKeyList);
    }

    private static async Task<IResult> Revoke(Guid key, CommandRequest request, KeyIssue issue, CancellationToken cancel) =>
        (await issue.Revoke(request.Caller.Tenant, key, request.Meta, cancel)).Answer(_ => TypedResults.NoContent());
}
