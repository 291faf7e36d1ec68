using System.Runtime.CompilerServices;

namespace Actors.Testing;

/// <summary>Text that was once read and approved by a person, and must not change unnoticed.</summary>
public static class Snapshot
{
    /// <summary>When 1, what differs is approved. Read the diff before you commit it.</summary>
    public const string Accept = "ACTORS_ACCEPT_SNAPSHOTS";

    /// <summary>
    /// Compares with <c>{test file}.{test}[.{name}].approved.txt</c> beside the test. On a difference the text is written to
    /// <c>….received.txt</c> and the test fails.
    /// </summary>
    public static void Match(string text, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var stem = $"{Path.ChangeExtension(file, null)}.{test}{(name is null ? "" : $".{name}")}";
        var (approved, received) = ($"{stem}.approved.txt", $"{stem}.received.txt");
        var actual = Normalised(text);
        var expected = File.Exists(approved) ? Normalised(File.ReadAllText(approved)) : null;
        File.Delete(received);
        if (actual == expected)
            return;

        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(approved, actual);
            return;
        }

        File.WriteAllText(received, actual);
        throw new SnapshotMismatchException(expected is null ? $"Nothing is approved yet: {approved}" : Difference(expected, actual), received);
    }

    private static string Normalised(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string Difference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(at => left.ElementAtOrDefault(at) != right.ElementAtOrDefault(at));
        return $"Line {line + 1} differs.\napproved: {left.ElementAtOrDefault(line) ?? "(end)"}\nreceived: {right.ElementAtOrDefault(line) ?? "(end)"}";
    }
}

public sealed class SnapshotMismatchException(string difference, string received)
    : Exception($"{difference}\nThe whole text is in {received}. Set {Snapshot.Accept}=1 to approve it.");
