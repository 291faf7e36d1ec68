using System.Net.Http.Headers;
using System.Text.Json;
using Actors.Server.Intake.Mails;
using Polly;
using Polly.Retry;

namespace Actors.Server.Cli.Importing;

/// <param name="Outcome">What the server did, or <c>refused</c> or <c>failed</c>.</param>
/// <param name="Said">Identifiers and codes only: nothing that a mail says is printed.</param>
public sealed record Handled(string Outcome, string Said, bool IsTaken);

/// <summary>Hands mails over, and waits for a server that is away.</summary>
public sealed class ImportClient : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly int[] TryAgain = [408, 425, 429, 500, 502, 503, 504];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(2) };
    private readonly Uri _endpoint;
    private readonly ResiliencePipeline<HttpResponseMessage> _patience;

    public ImportClient(ImportSettings settings)
    {
        _http.DefaultRequestHeaders.Add("X-Api-Key", settings.ApiKey);
        var query = new QueryString();
        if (settings.Account is { } account)
            query = query.Add("account", account);
        if (settings.Archive)
            query = query.Add("archive", "true");
        if (settings.Sent)
            query = query.Add("outgoing", "true");
        _endpoint = new(settings.Server, $"/api/v1/mails/raw{query}");
        _patience = new ResiliencePipelineBuilder<HttpResponseMessage>().AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is HttpRequestException or TaskCanceledException { InnerException: TimeoutException }
                || (arguments.Outcome.Result is { } answer && TryAgain.Contains((int)answer.StatusCode))),
            MaxRetryAttempts = 8,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(500),
            MaxDelay = LongestWait,
            DelayGenerator = arguments => ValueTask.FromResult(
                arguments.Outcome.Result?.Headers.RetryAfter?.Delta is { } asked ? asked < LongestWait ? asked : LongestWait : (TimeSpan?)null),
        }).Build();
    }

    public async Task<Handled> HandOver(ImportedMail mail, CancellationToken cancel)
    {
        if (mail.Bytes is null)
            return new("failed", mail.Problem ?? "", IsTaken: false);
        try
        {
            using var answer = await _patience.ExecuteAsync(async token => await Post(mail, token), cancel);
            var text = await answer.Content.ReadAsStringAsync(cancel);
            return answer.IsSuccessStatusCode ? Taken(text) : new("refused", $"{(int)answer.StatusCode} {CodeOf(text)}", IsTaken: false);
        }
        catch (HttpRequestException exception)
        {
            return new("failed", $"no answer ({exception.HttpRequestError})", IsTaken: false);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new("failed", "no answer in time", IsTaken: false);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> Post(ImportedMail mail, CancellationToken cancel)
    {
        var endpoint = mail.Sender is { } sender ? new Uri($"{_endpoint}{(_endpoint.Query.Length > 0 ? '&' : '?')}sender={Uri.EscapeDataString(sender)}") : _endpoint;
        using var content = new ByteArrayContent(mail.Bytes!) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };
        return await _http.PostAsync(endpoint, content, cancel);
    }

    private static Handled Taken(string text)
    {
        var answer = JsonSerializer.Deserialize(text, Wire.Json.MailAnswer)!;
        string?[] said =
        [
            answer.Ticket is { } ticket ? $"ticket={ticket}" : null, answer.Mail is { } mail ? $"mail={mail}" : null, answer.Code, answer.Reason,
        ];
        return new(answer.Outcome.ToString().ToLowerInvariant(), string.Join(' ', said.Where(part => part is not null)), IsTaken: true);
    }

    private static string? CodeOf(string text)
    {
        try
        {
            using var problem = JsonDocument.Parse(text);
            return problem.RootElement.TryGetProperty("code", out var code) ? code.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
