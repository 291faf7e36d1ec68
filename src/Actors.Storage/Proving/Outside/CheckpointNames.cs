using System.Globalization;

namespace Actors.Storage;

/// <summary>Below a tenant's name, in a folder as at an address.</summary>
internal static class CheckpointNames
{
    public const string Newest = "latest.note";

    public static string Of(Checkpoint checkpoint) =>
        string.Create(CultureInfo.InvariantCulture, $"{checkpoint.At.UtcDateTime:yyyy-MM-dd'/'HHmmss.ffffff}-{checkpoint.Size}.note");
}
