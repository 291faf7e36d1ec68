using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Actors.Server.OpenApi;

/// <summary>Moments are strings on the wire; their own converter hides that from the framework's description.</summary>
public static class Moments
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(DateTimeOffset))
            schema.Type = JsonSchemaType.String;
        else if (type == typeof(DateTimeOffset?))
            schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
        return Task.CompletedTask;
    }
}
