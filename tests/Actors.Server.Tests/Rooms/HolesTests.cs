using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Actors.Server.Tests.Rooms;

/// <summary><c>docs/holes.md</c> names the tests that keep what was found from coming back, and what a test of ours must not look like.</summary>
public sealed partial class HolesTests
{
    internal static readonly string Root = RootOf();

    private static readonly Lazy<string[]> Sources = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
    ]);

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var there = Sources.Value.SelectMany(file => Test().Matches(File.ReadAllText(file)).Select(test => test.Groups[1].Value)).ToHashSet();
        var named = Name().Matches(Holes()).Select(name => name.Groups[1].Value).ToArray();

        named.Length.ShouldBeGreaterThan(65);
        named.Except(there).ShouldBeEmpty();
    }

    [Fact]
    public void Every_hole_has_its_row()
    {
        var rows = Row().Matches(Holes()).Select(row => row.Groups[1].Value).ToArray();

        rows.ShouldBe([.. Enumerable.Range(1, 33).Select(number => $"D{number}"), .. Enumerable.Range(1, 32).Select(number => $"S{number}")]);
    }

    /// <summary>What holds of an empty list proves nothing: <c>ShouldEachBe</c> asks for one.</summary>
    [Fact]
    public void No_test_asserts_over_what_may_be_empty() => Sources.Value
        .Where(file => !file.EndsWith("Sequences.cs", StringComparison.Ordinal) && File.ReadAllText(file).Contains(".ShouldAll" + "Be(", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Root, file))
        .ShouldBeEmpty();

    private static string Holes() => File.ReadAllText(Path.Combine(Root, "docs", "holes.md"));

    private static string RootOf([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    [GeneratedRegex(@"^\s+public (?:async )?(?:Task|void) (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Test();

    [GeneratedRegex(@"`([A-Z]\w*_\w+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| ([DS]\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
