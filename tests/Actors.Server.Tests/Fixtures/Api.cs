using System.Net.Http.Headers;
using System.Text;

namespace Actors.Server.Tests;

/// <summary>One caller's way to the server.</summary>
public sealed class Api : IDisposable
{
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    public Api(Uri server, string? key)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        Http = new(handler) { BaseAddress = new(server, "/api/v1/") };
        Key = key;
        if (key is not null)
            Http.DefaultRequestHeaders.Add("X-Api-Key", key);
    }

    public HttpClient Http { get; }

    public string? Key { get; }

    public CookieContainer Cookies { get; } = new();

    /// <summary>A path of the REST interface, or one that begins with a slash.</summary>
    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Answer> Post(string path, object? body = null, params IReadOnlyList<(string Name, string Value)> headers) =>
        Send(HttpMethod.Post, path, body, headers);

    public Task<Answer> Put(string path, object body, params IReadOnlyList<(string Name, string Value)> headers) =>
        Send(HttpMethod.Put, path, body, headers);

    public Task<Answer> Delete(string path, object? body = null) => Send(HttpMethod.Delete, path, body);

    public async Task<Answer> Send(HttpMethod method, string path, object? body, params IReadOnlyList<(string Name, string Value)> headers)
    {
        using var content = Content(body);
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        if (Cookies.GetCookies(Http.BaseAddress!)["XSRF-TOKEN"] is { } token && !request.Headers.Contains("X-XSRF-TOKEN"))
            request.Headers.Add("X-XSRF-TOKEN", Uri.UnescapeDataString(token.Value));
        using var response = await Http.SendAsync(request);
        return await Answer.Of(response);
    }

    public void Dispose() => Http.Dispose();

    private static HttpContent? Content(object? body) => body switch
    {
        null => null,
        HttpContent content => content,
        byte[] raw => new ByteArrayContent(raw) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        string raw => new StringContent(raw, Encoding.UTF8, "application/json"),
        _ => new StringContent(JsonSerializer.Serialize(body, Json), Encoding.UTF8, "application/json"),
    };
}
