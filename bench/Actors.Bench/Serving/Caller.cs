using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;

namespace Actors.Bench.Serving;

/// <summary>A client of a server's REST interface; one connection for each request under way.</summary>
internal sealed class Caller : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new(MediaTypeNames.Application.Json);

    private readonly HttpClient _http;

    public Caller(Uri server)
    {
        _http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = server };
        _http.DefaultRequestHeaders.Add("X-Api-Key", ServerProcess.Key);
    }

    public async Task<JsonElement> Send<T>(HttpMethod method, string path, T body, string? ifMatch = null) =>
        JsonSerializer.Deserialize<JsonElement>(await Exchange(method, path, JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web), ifMatch));

    public Task<byte[]> Get(string path) => Exchange(HttpMethod.Get, path, null, null);

    public void Dispose() => _http.Dispose();

    private async Task<byte[]> Exchange(HttpMethod method, string path, byte[]? body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var response = await _http.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(answer)}");
    }
}
