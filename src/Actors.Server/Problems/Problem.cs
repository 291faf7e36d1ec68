using System.Text.Json.Serialization;

namespace Actors.Server.Problems;

/// <summary>An answer that is not the one the caller hoped for, as RFC 9457 writes it. The code is stable and public.</summary>
/// <param name="Detail">What the caller can do about it; names no personal data and nothing of the inside.</param>
public record Problem(int Status, string Code, string Title, string Detail) : IResult
{
    public const string MediaType = "application/problem+json";

    [JsonPropertyOrder(-1)]
    public string Type => $"urn:actors:problem:{Code}";

    /// <summary>Finds the request in logs and traces.</summary>
    public string? TraceId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>Sent as <c>Retry-After</c>.</summary>
    [JsonIgnore]
    public int? RetryAfterSeconds { get; init; }

    public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.Write(httpContext, this);
}

/// <summary>One reason why a request cannot be understood.</summary>
/// <param name="Field">Where in the body, as a JSON path such as <c>$.sender.kind</c>, or the name of a parameter.</param>
public sealed record FieldError(string Field, string Detail);

/// <summary>Carries a problem out of places that have no result to return, such as the binding of a body.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem.Code)
{
    public Problem Problem { get; } = problem;
}
