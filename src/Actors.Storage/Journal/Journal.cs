using System.Threading.Channels;
using Actors.Domain;
using Actors.Ledger;

namespace Actors.Storage;

/// <summary>
/// Group commit: callers put appends into one bounded queue, writers drain it in batches of one transaction each. Why, and what it
/// yields, is in <c>docs/adr</c>.
/// </summary>
internal sealed class Journal : IJournal, IAsyncDisposable
{
    private readonly Database _database;
    private readonly ContentVault _contents;
    private readonly Channel<Pending> _queue;
    private readonly Task _writing;

    public Journal(Database database, ContentVault contents, StorageOptions options, IReadOnlyList<BatchWriter> writers)
    {
        _database = database;
        _contents = contents;
        _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(options.QueueLength) { FullMode = BoundedChannelFullMode.Wait });
        _writing = Task.WhenAll(writers.Select(writer => Task.Run(() => Drain(writer, new(_queue.Reader, options.MaxBatch)))));
    }

    public async Task<AppendOutcome> Append(Append append, CancellationToken cancel)
    {
        AppendShape.Check(append);
        var contents = await _contents.Seal(append.Tenant, append.Contents, cancel);
        var pending = new Pending(append, contents, cancel);
        if (!_queue.Writer.TryWrite(pending))
            await Enqueue(pending, cancel);
        return await pending.Done.WaitAsync(cancel);
    }

    public Task<IReadOnlyList<StoredEvent>> Read(string tenant, string stream, long after, int limit, CancellationToken cancel) =>
        _database.Read((connection, token) => JournalQueries.Read(connection, tenant, stream, after, limit, token), cancel);

    public Task<CommandRecord?> FindCommand(string tenant, Guid command, CancellationToken cancel) =>
        _database.Read((connection, token) => JournalQueries.FindCommand(connection, tenant, command, token), cancel);

    public Task<string?> FindName(string tenant, UniqueName name, CancellationToken cancel) =>
        _database.Read((connection, token) => JournalQueries.FindName(connection, tenant, name, token), cancel);

    /// <summary>Takes no more appends, and returns when those that were queued are through.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
    }

    private async Task Enqueue(Pending pending, CancellationToken cancel)
    {
        try
        {
            await _queue.Writer.WriteAsync(pending, cancel);
        }
        catch (ChannelClosedException error)
        {
            throw new JournalUnavailableException("The journal is shutting down; nothing was written.", error);
        }
    }

    private static async Task Drain(BatchWriter writer, Batch batch)
    {
        await using (writer)
        {
            while (await batch.Collect())
                await writer.Write(batch.Appends);
        }
    }
}
