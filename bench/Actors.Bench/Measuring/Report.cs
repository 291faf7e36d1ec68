using System.Globalization;
using System.Text.Json;

namespace Actors.Bench.Measuring;

/// <param name="Budget">What the architecture asks for, as text.</param>
/// <param name="Met">Null where there is no budget.</param>
internal sealed record Figure(string Benchmark, string What, double Value, string Unit, string? Budget = null, bool? Met = null);

/// <summary>The figures of one run.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly List<Figure> _figures = [];

    public void Add(string benchmark, string what, double value, string unit) => _figures.Add(new(benchmark, what, value, unit));

    /// <summary>A budget that is a lower bound.</summary>
    public void AtLeast(string benchmark, string what, double value, string unit, double budget) =>
        _figures.Add(new(benchmark, what, value, unit, $"≥ {Short(budget)}", value >= budget));

    /// <summary>A budget that is an upper bound.</summary>
    public void AtMost(string benchmark, string what, double value, string unit, double budget) =>
        _figures.Add(new(benchmark, what, value, unit, $"≤ {Short(budget)}", value <= budget));

    public void Print(TextWriter to)
    {
        var width = _figures.Max(figure => figure.What.Length);
        foreach (var group in _figures.GroupBy(figure => figure.Benchmark))
        {
            to.WriteLine($"\n{group.Key}");
            foreach (var figure in group)
            {
                var verdict = figure.Met switch { true => "met", false => "MISSED", null => "" };
                to.WriteLine($"  {figure.What.PadRight(width)}  {Short(figure.Value),10} {figure.Unit,-8} {figure.Budget,-10} {verdict}");
            }
        }

        to.WriteLine();
    }

    /// <returns>The file's path.</returns>
    public string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var at = TimeProvider.System.GetUtcNow();
        var path = Path.Combine(folder, at.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + ".json");
        File.WriteAllText(path, JsonSerializer.Serialize(new { at, processors = Environment.ProcessorCount, figures = _figures }, Indented));
        return path;
    }

    private static string Short(double value) => value switch
    {
        >= 1_000 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
