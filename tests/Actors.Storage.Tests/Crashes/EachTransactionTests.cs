using System.Buffers.Binary;
using Xunit.Abstractions;

namespace Actors.Storage.Tests;

/// <summary>
/// Whatever was the last thing that a process wrote to SQLite's log, the record is whole and goes on. A statement that is no commit leaves
/// nothing there that counts, so the moments are those before, within and after each transaction.
/// </summary>
public sealed class EachTransactionTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int WalHeader = 32;
    private const int FrameHeader = 24;
    private const int Fewest = 10;

    private readonly Life _life = new("acme");
    private readonly List<Step> _steps = [];

    private TestStore Store { get; } = new(Kind.Sqlite);

    public async Task InitializeAsync()
    {
        await (await Store.Open()).DisposeAsync();
        var session = await Store.Open();
        foreach (var step in _life.Steps)
        {
            await step(session);
            _steps.Add(new((int)new FileInfo(Wal(Store)).Length, Kept(_steps.Count), _life.Acknowledged));
        }
    }

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task A_process_that_dies_at_any_moment_leaves_a_record_that_goes_on()
    {
        var wal = await File.ReadAllBytesAsync(Wal(Store));
        var moments = Moments(wal).ToArray();
        foreach (var moment in moments)
            await Survives(wal[..moment]);
        output.WriteLine($"{moments.Length} moments");
        moments.Length.ShouldBeGreaterThan(3 * Fewest);
    }

    /// <summary>The ends of transactions, and for each one the frame before its end and the middle of that.</summary>
    private static IEnumerable<int> Moments(byte[] wal)
    {
        var frame = FrameHeader + (int)BinaryPrimitives.ReadUInt32BigEndian(wal.AsSpan(8));
        yield return WalHeader;
        for (var at = WalHeader; at + frame <= wal.Length; at += frame)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(wal.AsSpan(at + 4)) == 0)
                continue;
            yield return at;
            yield return at + frame / 2;
            yield return at + frame;
        }
    }

    private async Task Survives(byte[] wal)
    {
        await using var died = new TestStore(Kind.Sqlite);
        foreach (var name in (string[])["actors.db", "master.key"])
            File.Copy(Path.Combine(Store.Options.DataFolder, name), Path.Combine(died.Options.DataFolder, name));
        Copy(_steps.First(step => step.Length >= wal.Length).Checkpoints, Path.Combine(died.Options.DataFolder, "checkpoints"));
        await File.WriteAllBytesAsync(Wal(died), wal);

        var acknowledged = _steps.LastOrDefault(step => step.Length <= wal.Length)?.Acknowledged ?? [];
        await _life.Recovers(await died.Open(), acknowledged, $"after {wal.Length} bytes");
    }

    /// <summary>A checkpoint is copied outside before its row is committed, so a copy may be ahead of the log and never behind.</summary>
    private string Kept(int step)
    {
        var copy = Path.Combine(Store.Options.DataFolder, $"checkpoints-{step}");
        Copy(Store.Options.Checkpoints, copy);
        return copy;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        if (!Directory.Exists(from))
            return;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Wal(TestStore store) => store.File + "-wal";

    private sealed record Step(int Length, string Checkpoints, IReadOnlyList<Guid> Acknowledged);
}
