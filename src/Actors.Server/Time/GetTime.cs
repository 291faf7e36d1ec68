namespace Actors.Server.Time;

/// <param name="Now">The server's time; clients measure their offset against it.</param>
/// <param name="TestClock">True when somebody may move it.</param>
public sealed record ServerTime(DateTimeOffset Now, bool TestClock);

public static class GetTime
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/time", (TimeProvider time) => TypedResults.Json(new ServerTime(time.GetUtcNow(), time is TestClock), Wire.Json.ServerTime))
        .Produces<ServerTime>()
        .WithTags("session")
        .WithName("GetTime")
        .WithSummary("The server's time")
        .AllowAnonymous();
}
