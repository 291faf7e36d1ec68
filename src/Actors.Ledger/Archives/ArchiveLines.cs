using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Channels;

namespace Actors.Ledger;

/// <summary>
/// The lines of one file, one at a time. The file is inflated and hashed ahead of whoever reads it, and its lines are parsed in blocks side by
/// side: that is most of the work of a verification.
/// </summary>
internal sealed class ArchiveLines<T> : IAsyncDisposable
    where T : class
{
    private const int BlockSize = 256 * 1024;
    private const int LongestLine = 256 * 1024 * 1024;
    private const byte NewLine = (byte)'\n';

    private readonly string _name;
    private readonly ParseLine _parse;
    private readonly Channel<Task<List<T>>> _blocks = Channel.CreateBounded<Task<List<T>>>(
        new BoundedChannelOptions(2 * Environment.ProcessorCount) { SingleReader = true, SingleWriter = true });

    private readonly CancellationTokenSource _stop = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Task _reading;
    private List<T> _block = [];
    private int _next;

    /// <param name="entry">Of an archive that nobody else reads.</param>
    public ArchiveLines(ZipArchiveEntry entry, ParseLine parse)
    {
        (_name, _parse) = (entry.FullName, parse);
        _reading = Task.Run(() => Read(entry, _stop.Token));
    }

    public delegate T ParseLine(ReadOnlySpan<byte> line);

    /// <summary>Bytes that were read; all of the file's after the last line.</summary>
    public long Size { get; private set; }

    /// <summary>Null at the end.</summary>
    public async ValueTask<T?> Next(CancellationToken cancel)
    {
        while (_next == _block.Count)
        {
            if (!await _blocks.Reader.WaitToReadAsync(cancel).ConfigureAwait(false))
                return null;
            _block = await (await _blocks.Reader.ReadAsync(cancel).ConfigureAwait(false)).ConfigureAwait(false);
            _next = 0;
        }

        return _block[_next++];
    }

    /// <summary>SHA-256 of the file in lower-case hexadecimal, after the last line.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (_blocks.Reader.TryRead(out var block))
            await ((Task)block).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _hash.Dispose();
    }

    private async Task Read(ZipArchiveEntry entry, CancellationToken cancel)
    {
        try
        {
            await using var file = await entry.OpenAsync(cancel).ConfigureAwait(false);
            var (buffer, filled, line) = (ArrayPool<byte>.Shared.Rent(BlockSize), 0, 1L);
            while (true)
            {
                var read = await file.ReadAsync(buffer.AsMemory(filled), cancel).ConfigureAwait(false);
                _hash.AppendData(buffer, filled, read);
                Size += read;
                filled += read;
                var whole = read == 0 ? filled : buffer.AsSpan(0, filled).LastIndexOf(NewLine) + 1;
                if (read > 0 && (whole == 0 || filled < buffer.Length / 2))
                {
                    if (filled == buffer.Length)
                        buffer = Grown(buffer);
                    continue;
                }

                var (next, rest) = (ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, 2 * (filled - whole))), filled - whole);
                buffer.AsSpan(whole, rest).CopyTo(next);
                var (block, first) = (buffer, line);
                line += block.AsSpan(0, whole).Count(NewLine);
                await _blocks.Writer.WriteAsync(Task.Run(() => Parse(block, whole, first), cancel), cancel).ConfigureAwait(false);
                (buffer, filled) = (next, rest);
                if (read == 0)
                    break;
            }

            ArrayPool<byte>.Shared.Return(buffer);
            _blocks.Writer.Complete();
        }
        catch (InvalidDataException error)
        {
            _blocks.Writer.Complete(Fault(ArchiveFaults.FileMismatch, $"The file is damaged: {error.Message}"));
        }
        catch (Exception error)
        {
            _blocks.Writer.Complete(error);
        }
    }

    private byte[] Grown(byte[] buffer)
    {
        if (buffer.Length >= LongestLine)
            throw Fault(ArchiveFaults.Unreadable, $"A line is longer than {LongestLine} bytes.");
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private List<T> Parse(byte[] block, int length, long line)
    {
        var parsed = new List<T>();
        try
        {
            for (var rest = block.AsSpan(0, length); rest.Length > 0; line++)
            {
                var end = rest.IndexOf(NewLine);
                parsed.Add(_parse(end < 0 ? rest : rest[..end]));
                rest = end < 0 ? [] : rest[(end + 1)..];
            }

            return parsed;
        }
        catch (JsonException error)
        {
            throw Fault(ArchiveFaults.Unreadable, $"Line {line}: {error.Message}");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private ArchiveFaultException Fault(string code, string detail) => new(new(_name, code, detail));
}
