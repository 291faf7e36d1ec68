using System.Globalization;

namespace Actors.Bench.Cost;

/// <summary>What the operating system has counted for a process and, for a server that forks, for all that came of it.</summary>
/// <param name="Processor">In user and kernel mode, all threads.</param>
/// <param name="Switches">Times a thread gave its processor up or lost it; of threads that still live.</param>
internal readonly record struct Spent(TimeSpan Processor, long Switches)
{
    public static Spent operator +(Spent left, Spent right) => new(left.Processor + right.Processor, left.Switches + right.Switches);

    public static Spent operator -(Spent left, Spent right) => new(left.Processor - right.Processor, left.Switches - right.Switches);
}

/// <summary>Reads <c>/proc</c>, so it measures processes of this machine only.</summary>
internal static class Processes
{
    private const double TicksPerSecond = 100;

    public static Spent OfOne(int process) => new(Ticks(process, ended: false), Switches(process));

    /// <summary>The process, its children, and those that have ended and were waited for.</summary>
    public static Spent OfFamily(int process)
    {
        var sum = new Spent(Ticks(process, ended: true), 0);
        foreach (var child in Children(process))
            sum += OfOne(child);
        return sum;
    }

    public static int Parent(int process) => int.Parse(Fields(process)[1], CultureInfo.InvariantCulture);

    private static IEnumerable<int> Children(int process) => Directory.GetDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var number) ? number : 0)
        .Where(number => number > 0 && Fields(number) is [_, var parent, ..] && parent == process.ToString(CultureInfo.InvariantCulture));

    /// <param name="ended">Also of children that have ended.</param>
    private static TimeSpan Ticks(int process, bool ended)
    {
        var fields = Fields(process);
        return fields.Length == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(fields[11..(ended ? 15 : 13)].Sum(long.Parse) / TicksPerSecond);
    }

    /// <summary>Of <c>/proc/…/stat</c>, from the state on: what stands before it is a name that may hold blanks.</summary>
    private static string[] Fields(int process)
    {
        var line = Read($"/proc/{process}/stat");
        return line.Length == 0 ? [] : line[(line.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static long Switches(int process)
    {
        var tasks = $"/proc/{process}/task";
        return !Directory.Exists(tasks) ? 0 : Directory.GetDirectories(tasks)
            .SelectMany(task => Read(Path.Combine(task, "status")).Split('\n'))
            .Where(line => line.Contains("voluntary_ctxt_switches:", StringComparison.Ordinal))
            .Sum(line => long.Parse(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture));
    }

    /// <summary>Nothing when the process has ended meanwhile.</summary>
    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
