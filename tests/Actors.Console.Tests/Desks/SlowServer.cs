namespace Actors.Console.Tests.Desks;

/// <summary>Holds the server's answers at one path back until they are let go.</summary>
public sealed class SlowServer : IAsyncDisposable
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SlowServer()
    {
    }

    /// <param name="path">The end of the path, without a query; null holds nothing.</param>
    public static async Task<SlowServer> Holding(IPage page, string? path)
    {
        var server = new SlowServer();
        if (path is not null)
            await page.RouteAsync(url => new Uri(url).AbsolutePath.EndsWith(path, StringComparison.Ordinal), server.Hold);
        return server;
    }

    public void Release() => _released.TrySetResult();

    public ValueTask DisposeAsync()
    {
        Release();
        return ValueTask.CompletedTask;
    }

    private async Task Hold(IRoute route)
    {
        await _released.Task;
        await route.ContinueAsync();
    }
}
