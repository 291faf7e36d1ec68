using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Actors.Server.OpenApi;

/// <summary>Adds to every operation what follows from its endpoint: permission, headers and the problems all share.</summary>
public static class OperationDescription
{
    public static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var needs = metadata.OfType<NeedsPermission>().LastOrDefault();
        var anonymous = metadata.OfType<IAllowAnonymous>().Any();
        Secure(operation, context.Document!, needs);
        NameLikeTheBody(operation);
        Headers(operation, context.Description.HttpMethod, metadata.OfType<IfMatchNeeded>().Any());

        operation.Responses ??= [];
        foreach (var status in Shared(anonymous, operation.RequestBody is not null))
        {
            operation.Responses.TryAdd(
                status.ToString(CultureInfo.InvariantCulture), new OpenApiResponseReference(OpenApiDocument.ProblemResponse, context.Document));
        }
        return Task.CompletedTask;
    }

    private static void Secure(OpenApiOperation operation, Microsoft.OpenApi.OpenApiDocument document, NeedsPermission? needs)
    {
        if (needs is null)
        {
            operation.Security = [];
            return;
        }
        operation.Security =
        [
            new() { [new OpenApiSecuritySchemeReference(OpenApiDocument.ApiKey, document)] = [] },
            new() { [new OpenApiSecuritySchemeReference(OpenApiDocument.Session, document)] = [] },
        ];
        operation.AddExtension("x-permission", new JsonNodeExtension(JsonValue.Create(needs.Permission)));
    }

    /// <summary>Parameters that are bound from a record carry its members' names; on the wire all names are camel case.</summary>
    private static void NameLikeTheBody(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(known => known.In == ParameterLocation.Query))
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
    }

    private static void Headers(OpenApiOperation operation, string? method, bool needsIfMatch)
    {
        operation.Parameters ??= [];
        if (HttpMethods.IsPost(method ?? ""))
        {
            operation.Parameters.Add(Header(
                "Idempotency-Key", required: false, "1 to 200 printable characters. The same key with the same request is done once."));
        }
        if (needsIfMatch)
            operation.Parameters.Add(Header("If-Match", required: true, "The version you have seen, in quotes."));
        if (operation.Parameters.Count == 0)
            operation.Parameters = null;
    }

    private static OpenApiParameter Header(string name, bool required, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static IEnumerable<int> Shared(bool anonymous, bool hasBody)
    {
        yield return 400;
        if (!anonymous)
        {
            yield return 401;
            yield return 403;
        }
        if (hasBody)
        {
            yield return 413;
            yield return 415;
            yield return 422;
        }
        yield return 429;
        yield return 503;
    }
}
