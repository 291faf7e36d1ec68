using System.Diagnostics;
using Actors.Bench.Serving;

namespace Actors.Bench.Starting;

/// <summary>From the start of the process to its first answer, embedded: into an empty folder, and again on what is there then.</summary>
internal sealed class Starts : IBenchmark
{
    private const int Rounds = 5;

    public string Name => "start";

    public async Task Run(Report report)
    {
        List<double> first = [], again = [];
        for (var round = 0; round < Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("actors-bench-").FullName;
            first.Add(await FirstAnswer(folder));
            again.Add(await FirstAnswer(folder));
            Directory.Delete(folder, recursive: true);
        }

        report.AtMost(Name, "first start to first answer", Latencies.Median(first), "ms", 2_000);
        report.AtMost(Name, "later start to first answer", Latencies.Median(again), "ms", 2_000);
    }

    private static async Task<double> FirstAnswer(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        await using var server = await ServerProcess.Embedded(folder);
        using var caller = new Caller(server.Address);
        await caller.Get("/api/v1/tickets");
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
