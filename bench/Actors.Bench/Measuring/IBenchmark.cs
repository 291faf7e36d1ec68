namespace Actors.Bench.Measuring;

internal interface IBenchmark
{
    string Name { get; }

    Task Run(Report report);
}
