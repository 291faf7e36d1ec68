namespace Actors.Storage;

/// <summary>Requests to keepers of checkpoints: few, small, and never waited for long.</summary>
internal static class KeeperHttp
{
    private const int MostBytes = 64 * 1024;

    private static readonly HttpClient Client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    })
    {
        Timeout = TimeSpan.FromSeconds(5),
        MaxResponseContentBufferSize = MostBytes,
    };

    /// <summary>The address, so that names can stand below it.</summary>
    public static Uri Folder(Uri url) => new(url.AbsoluteUri.TrimEnd('/') + "/");

    public static Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancel) => Client.SendAsync(request, cancel);
}
