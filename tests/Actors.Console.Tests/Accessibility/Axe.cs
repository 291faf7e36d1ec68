using System.Reflection;
using System.Text.Json;

namespace Actors.Console.Tests.Accessibility;

/// <summary>axe-core, as the console's own packages bring it, run inside a page.</summary>
public static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(
        typeof(Axe).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Console").Value!,
        "node_modules/axe-core/axe.min.js")));

    /// <returns>One line for each serious or critical violation, with the element it is about.</returns>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        // Evaluated, not added as a script: the page's content security policy allows no script of ours either.
        await page.EvaluateAsync(Source.Value);
        var result = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        return
        [
            .. from violation in result.GetProperty("violations").EnumerateArray()
               where violation.GetProperty("impact").GetString() is "serious" or "critical"
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id")}: {node.GetProperty("html")} {node.GetProperty("failureSummary")}",
        ];
    }
}
