using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.Server.Requests;

/// <summary>A request that wants something done: who asks, and what makes it harmless to ask twice.</summary>
public class CommandRequest(Caller caller, CommandMeta meta) : IBindableFromHttpContext<CommandRequest>
{
    public Caller Caller { get; } = caller;

    /// <summary>Carries <c>If-Match</c> as the expected version, where it was sent.</summary>
    public CommandMeta Meta { get; } = meta;

    public static async ValueTask<CommandRequest?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var caller = Caller.Of(context.User)!;
        return new(caller, await CommandMetas.Of(context, caller, ReadOnlyMemory<byte>.Empty));
    }
}

/// <summary>A request with a JSON body, strictly read: no unknown fields, no wrong types, valid UTF-8.</summary>
public sealed class CommandRequest<T>(T body, Caller caller, CommandMeta meta)
    : CommandRequest(caller, meta), IBindableFromHttpContext<CommandRequest<T>>, IEndpointParameterMetadataProvider
    where T : class, IRequest
{
    public T Body { get; } = body;

    public static new async ValueTask<CommandRequest<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var bytes = await RawBody.Read(context);
        var body = StrictJson.Read<T>(bytes.Span);
        var caller = Caller.Of(context.User)!;
        return new(body, caller, await CommandMetas.Of(context, caller, bytes));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
