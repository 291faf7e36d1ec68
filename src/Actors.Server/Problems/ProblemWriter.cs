using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Actors.Server.Problems;

/// <summary>Writes problems; nothing else in the server does.</summary>
public static class ProblemWriter
{
    public static Task Write(HttpContext http, Problem problem)
    {
        var response = http.Response;
        response.StatusCode = problem.Status;
        response.ContentType = Problem.MediaType;
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);

        var traced = problem with { TraceId = TraceId(http) };
        var json = JsonSerializer.SerializeToUtf8Bytes(traced, Wire.Json.Options.GetTypeInfo(traced.GetType()));
        response.ContentLength = json.Length;
        return response.Body.WriteAsync(json, http.RequestAborted).AsTask();
    }

    public static string TraceId(HttpContext http) => Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
}
