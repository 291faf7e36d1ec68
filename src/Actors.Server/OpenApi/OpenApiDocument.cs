using Actors.Server.Access.Keys;
using Actors.Server.Access.Sessions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Actors.Server.OpenApi;

/// <summary>The description of the REST interface, OpenAPI 3.1, generated from the endpoints themselves.</summary>
public static class OpenApiDocument
{
    public const string Name = "v1";
    public const string ApiKey = "apiKey";
    public const string Session = "session";
    public const string ProblemResponse = "Problem";

    private const string About = """
        Everything a help desk does, and everything it records. Times are ISO 8601 in UTC with microseconds, identifiers UUIDs.
        Unknown fields are refused. Refusals are RFC 9457 problem details with a stable `code`. Every POST honours
        `Idempotency-Key`: the same key with the same request is done once. Versions are entity tags: a version is the number of
        events an actor has recorded, without gaps.
        """;

    public static void Add(IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(Describe);
        options.AddOperationTransformer(OperationDescription.Complete);
        options.AddSchemaTransformer(Moments.Describe);
        options.AddSchemaTransformer(Examples.Add);
    });

    public static void Map(IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static async Task Describe(Microsoft.OpenApi.OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new() { Title = "Actors", Version = "1", Description = About };
        // The address depends on who looks at it; the document must not.
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [ApiKey] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKeyHandler.Header,
                Description = "For machines.",
            },
            [Session] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = SessionCookies.Cookie,
                Description = $"For people, set by signing in. What changes something also needs the value of the cookie {SessionCookies.TokenCookie} "
                    + $"in the header {SessionCookies.TokenHeader}.",
            },
        };
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancel);
        document.AddComponent(nameof(Problem), problem);
        document.Components.Responses = new Dictionary<string, IOpenApiResponse>
        {
            [ProblemResponse] = new OpenApiResponse
            {
                Description = "A problem; `code` says which.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [Problem.MediaType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), document) },
                },
            },
        };
    }
}
