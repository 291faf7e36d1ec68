using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Actors.Server.Tests;

/// <summary>The last things the servers of this process warned of: what a test that waited in vain wants to know.</summary>
internal sealed class Warnings : ILoggerProvider, ILogger
{
    private const int Kept = 20;

    private static readonly ConcurrentQueue<string> Latest = new();

    /// <summary>Nothing, or what was said, each on a line of its own.</summary>
    public static string Told => string.Concat(Latest.Select(line => $"\n  {line}"));

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        Latest.Enqueue($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {formatter(state, exception)} {exception}");
        while (Latest.Count > Kept)
            Latest.TryDequeue(out _);
    }

    public void Dispose()
    {
        // Nothing of it is to be closed.
    }
}
