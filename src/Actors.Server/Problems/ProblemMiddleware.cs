using Microsoft.AspNetCore.Http.Features;

namespace Actors.Server.Problems;

/// <summary>
/// The one place where exceptions and bare status codes become problems. What is unexpected is logged with its trace ID and
/// answered without a word about the inside.
/// </summary>
public sealed partial class ProblemMiddleware(RequestDelegate next, OutageLog outages, ILogger<ProblemMiddleware> logger)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            await Answer(http, ForException(http, exception));
            return;
        }

        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
            await ProblemWriter.Write(http, KnownProblems.ForStatus(http.Response.StatusCode));
    }

    private static async Task Answer(HttpContext http, Problem problem)
    {
        var allow = http.Response.Headers.Allow;
        http.Response.Clear();
        http.Response.Headers.Allow = allow;
        // What is left of a refused body is not worth reading.
        if (problem.Status is 413 && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not null)
            http.Response.Headers.Connection = "close";
        await ProblemWriter.Write(http, problem);
    }

    private Problem ForException(HttpContext http, Exception exception)
    {
        switch (exception)
        {
            case ProblemException known:
                return known.Problem;
            case BadHttpRequestException bad:
                return KnownProblems.ForStatus(bad.StatusCode);
            case JournalUnavailableException:
                outages.Refused(Route(http), exception.Message, ProblemWriter.TraceId(http));
                return KnownProblems.JournalUnavailable;
            default:
                LogUnexpected(logger, exception, Route(http), ProblemWriter.TraceId(http));
                return KnownProblems.Unexpected;
        }
    }

    /// <summary>The pattern, not the address: addresses hold order IDs and search words.</summary>
    private static string Route(HttpContext http) =>
        http.GetEndpoint() is RouteEndpoint route ? $"{http.Request.Method} {route.RoutePattern.RawText}" : http.Request.Method;
}
