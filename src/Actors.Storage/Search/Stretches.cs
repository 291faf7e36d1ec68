namespace Actors.Storage;

/// <summary>
/// The log cut into stretches of three sizes, each 16 times the one before. A row carries the names of the stretches it lies in
/// among its words, so that the index itself can keep to a part of the log however frequent a word is.
/// </summary>
internal static class Stretches
{
    public const int Levels = 3;
    public const int Fan = 16;

    /// <summary>The shortest stretch, in positions.</summary>
    public const long Shortest = 4_096;

    public static long Size(int level) => Shortest << (4 * level);

    /// <summary>One stretch per level.</summary>
    public static IEnumerable<(int Level, long Number)> Holding(long position) =>
        Enumerable.Range(0, Levels).Select(level => (level, position / Size(level)));
}
