using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.Storage;

/// <summary>What is in a file of a backup. The last entries of its ZIP are this and its own hash.</summary>
/// <param name="Schema">Of the database it was taken from: the number of its newest migration.</param>
/// <param name="Checkpoints">The newest signed checkpoint of each tenant, which the record agreed with when it was read.</param>
public sealed record BackupManifest(
    int Format, long Schema, DateTimeOffset TakenAt, IReadOnlyList<BackupTable> Tables, IReadOnlyList<string> Checkpoints)
{
    public const int CurrentFormat = 1;
    public const string Entry = "manifest.json";
    public const string HashEntry = "manifest.sha256";

    public BackupTable? this[string table] => Tables.FirstOrDefault(known => known.Name == table);
}

/// <param name="Sha256">Of the rows as they are written, in lower-case hexadecimal.</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256)
{
    [JsonIgnore]
    public string Entry => EntryOf(Name);

    public int IndexOf(string column) => Columns.ToList().IndexOf(column);

    public static string EntryOf(string table) => $"tables/{table}";
}

/// <summary>Rows of all tables that were written or read so far, of how many.</summary>
public readonly record struct BackupProgress(long Rows, long Of);

/// <summary>A backup cannot be taken or used; the message is for the operator, and nothing was changed.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
