using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Ledger;

/// <summary>The lines of one file, one at a time.</summary>
internal sealed class ArchiveLines<T>(ZipArchiveEntry entry, JsonTypeInfo<T> type) : IAsyncDisposable
    where T : class
{
    private StreamReader? _reader;
    private long _line;

    /// <summary>Null at the end.</summary>
    public async ValueTask<T?> Next(CancellationToken cancel)
    {
        try
        {
            _reader ??= new(await entry.OpenAsync(cancel).ConfigureAwait(false), bufferSize: 64 * 1024);
            if (await _reader.ReadLineAsync(cancel).ConfigureAwait(false) is not { } line)
                return null;
            _line++;
            return JsonSerializer.Deserialize(line, type) ?? throw new JsonException("The line says nothing.");
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            throw new ArchiveFaultException(new(entry.FullName, ArchiveFaults.Unreadable, $"Line {_line}: {error.Message}"));
        }
    }

    public ValueTask DisposeAsync()
    {
        _reader?.Dispose();
        return ValueTask.CompletedTask;
    }
}
