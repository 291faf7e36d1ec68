using Actors.Bench.Measuring;

namespace Actors.Bench.Silos;

/// <summary>Stands for a benchmark of silos where they cannot be built, so that a run names what it left out.</summary>
internal sealed class SkippedWithoutOrleans(string name) : IBenchmark
{
    public string Name => name;

    public async Task Run(Report report) =>
        await Console.Error.WriteLineAsync($"skipped {Name}: the Orleans packages do not restore here");
}
