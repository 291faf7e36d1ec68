namespace Actors.Server.OpenApi;

/// <summary>The endpoint wants <c>If-Match</c>.</summary>
public sealed record IfMatchNeeded;

/// <summary>The ways in which an endpoint refuses, beyond those every endpoint shares.</summary>
public static class EndpointDescriptions
{
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<Problem>(status, Problem.MediaType);
        return endpoint;
    }

    public static RouteHandlerBuilder NeedsIfMatch(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new IfMatchNeeded());
}
