using System.Xml;

namespace Actors.Server.Time;

/// <param name="Advance">An ISO 8601 duration such as <c>PT23H</c>.</param>
public sealed record AdvanceRequest(string Advance) : IRequest
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(3660);

    public IEnumerable<FieldError> Errors()
    {
        if (!TryParse(out var by) || by < TimeSpan.Zero || by > Farthest)
            yield return new("$.advance", "An ISO 8601 duration from PT0S to P3660D, such as PT23H.");
    }

    public bool TryParse(out TimeSpan by)
    {
        try
        {
            by = XmlConvert.ToTimeSpan(Advance);
            return true;
        }
        catch (Exception nonsense) when (nonsense is FormatException or OverflowException)
        {
            by = default;
            return false;
        }
    }
}

public static class PostTestClock
{
    /// <summary>There is no such address unless the server was started with a test clock.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<TimeProvider>() is not TestClock)
            return;
        app.MapPost("/test/clock", Handle)
            .Needs(Permissions.DriveClock)
            .ExcludeFromDescription();
    }

    /// <summary>Answers when everything that fell due by the advance is recorded.</summary>
    private static async Task<IResult> Handle(
        CommandRequest<AdvanceRequest> request, TimeProvider time, DeadlineSweep deadlines, EffectWorker effects, CancellationToken cancel)
    {
        request.Body.TryParse(out var by);
        ((TestClock)time).Advance(by);
        await deadlines.WakeDue(cancel);
        effects.Nudge();
        return TypedResults.Json(new ServerTime(time.GetUtcNow(), TestClock: true), Wire.Json.ServerTime);
    }
}
