namespace Actors.Server.Administration.ApiKeys;

public sealed record ApiKeyRequest(string Name, IReadOnlyList<string> Roles, DateTimeOffset? ExpiresAt = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.name", Name, 100);
}

/// <param name="Key">Shown this once and kept nowhere; null when the same Idempotency-Key is sent again.</param>
public sealed record ApiKeyAnswer(Guid Id, string? Key);

public static class PostApiKey
{
    public static void Map(IEndpointRouteBuilder keys) => keys
        .MapPost("", Handle)
        .Needs(Permissions.ManageKeys)
        .Produces<ApiKeyAnswer>(StatusCodes.Status201Created)
        .WithName("CreateApiKey")
        .WithSummary("Create a key for a machine")
        .WithDescription("The key is shown this once. Its roles never change: create another one and revoke this.");

    private static async Task<IResult> Handle(CommandRequest<ApiKeyRequest> request, KeyIssue issue, TimeProvider time, CancellationToken cancel)
    {
        var body = request.Body;
        if (body.ExpiresAt <= time.GetUtcNow())
            return KnownProblems.Invalid(new FieldError("$.expiresAt", "Must be still to come."));
        return await issue.Create(request.Caller.Tenant, body.Name, body.Roles, body.ExpiresAt, KeyIssue.NewKey(), request.Meta, cancel) switch
        {
            { Refusal: { } refusal } => refusal.ToProblem(),
            var issued => TypedResults.Json(
                new ApiKeyAnswer(issued.Id, issued.Key), Wire.Json.ApiKeyAnswer, statusCode: StatusCodes.Status201Created),
        };
    }
}
