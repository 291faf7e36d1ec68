using System.Diagnostics;

namespace Actors.Bench.Measuring;

/// <summary>Closed-loop load: each caller starts the next operation when the last one has ended.</summary>
internal static class Load
{
    /// <param name="operation">Gets the caller's number and the count of its operations so far.</param>
    public static async Task<LoadResult> Run(int callers, TimeSpan duration, Func<int, int, Task> operation)
    {
        var latencies = new List<double>[callers];
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var own = latencies[caller] = new(4_096);
            for (var i = 0; clock.Elapsed < duration; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await operation(caller, i);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        return new(clock.Elapsed, Latencies.Of(latencies.SelectMany(each => each)));
    }

    /// <summary>One caller, a number of times.</summary>
    public static async Task<LoadResult> Repeat(int count, Func<Task> operation)
    {
        var latencies = new List<double>(count);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await operation();
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return new(clock.Elapsed, Latencies.Of(latencies));
    }
}

internal sealed record LoadResult(TimeSpan Elapsed, Latencies Latencies)
{
    public double PerSecond => Latencies.Count / Elapsed.TotalSeconds;
}

/// <summary>Milliseconds.</summary>
internal sealed record Latencies(int Count, double P50, double P95, double P99, double Max)
{
    public static Latencies Of(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        return new(sorted.Length, At(sorted, 0.50), At(sorted, 0.95), At(sorted, 0.99), sorted[^1]);
    }

    public static double Median(IEnumerable<double> values) => At([.. values.Order()], 0.5);

    private static double At(double[] sorted, double quantile) => sorted[(int)Math.Min(sorted.Length - 1, quantile * sorted.Length)];
}
