using System.Threading.Channels;

namespace Actors.Storage;

/// <summary>
/// Group commit: callers put appends into one bounded queue, writers drain it in batches of one transaction each. Why, and what it
/// yields, is in <c>docs/adr</c>.
/// </summary>
internal sealed class Journal : IJournal, IAsyncDisposable
{
    /// <summary>A second transaction costs as much as a first one: it begins when so many wait that it is worth it.</summary>
    private const int Crowd = 16;

    /// <summary>
    /// What a transaction costs before its first row is worth a pause in which others come along; only where the last one was shared,
    /// so that a caller who is alone never waits for company.
    /// </summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(1);

    private readonly Database _database;
    private readonly ContentVault _contents;
    private readonly Channel<Pending> _queue;
    private readonly SemaphoreSlim _crowd = new(0, 1);
    private readonly Task _writing;
    private readonly JournalLookups? _lookups;

    public Journal(Database database, ContentVault contents, StorageOptions options, IReadOnlyList<BatchWriter> writers)
    {
        _database = database;
        _contents = contents;
        Health = new(database);
        _lookups = database.IsPostgres ? new(database) : null;
        _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(options.QueueLength) { FullMode = BoundedChannelFullMode.Wait });
        _writing = Task.WhenAll(writers.Select((writer, i) => Task.Run(() => Drain(writer, new(_queue.Reader, options.MaxBatch), helps: i > 0))));
    }

    public JournalHealth Health { get; }

    public async Task<AppendOutcome> Append(Append append, CancellationToken cancel)
    {
        AppendShape.Check(append);
        var contents = await _contents.Seal(append.Tenant, append.Contents, cancel);
        var pending = new Pending(append, contents, cancel);
        if (!_queue.Writer.TryWrite(pending))
            await Enqueue(pending, cancel);
        if (_queue.Reader.Count >= Crowd)
            Call();
        try
        {
            var outcome = await pending.Done.WaitAsync(cancel);
            Health.Wrote();
            return outcome;
        }
        catch (JournalUnavailableException)
        {
            Health.Failed();
            throw;
        }
    }

    public Task<IReadOnlyList<StoredEvent>> Read(string tenant, string stream, long after, int limit, CancellationToken cancel) =>
        _lookups?.Read(new(tenant, stream, after, limit), cancel) ?? _database.Read(TenantScope.Of(tenant), (connection, token) => JournalQueries.Read(connection, tenant, stream, after, limit, token), cancel);

    public Task<CommandRecord?> FindCommand(string tenant, Guid command, CancellationToken cancel) =>
        _database.Read(TenantScope.Of(tenant), (connection, token) => JournalQueries.FindCommand(connection, tenant, command, token), cancel);

    public Task<string?> FindName(string tenant, UniqueName name, CancellationToken cancel) =>
        _lookups?.FindName(tenant, name, cancel) ?? _database.Read(TenantScope.Of(tenant), (connection, token) => JournalQueries.FindName(connection, tenant, name, token), cancel);

    /// <summary>Takes no more appends, and returns when those that were queued are through.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        Call();
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

    /// <param name="helps">Leaves few appends to the writer that is always there.</param>
    private async Task Drain(BatchWriter writer, Batch batch, bool helps)
    {
        await using (writer)
        {
            var shared = false;
            while (true)
            {
                if (helps && !batch.HasWaiting && _queue.Reader.Count < Crowd && !_queue.Reader.Completion.IsCompleted)
                    await _crowd.WaitAsync();
                if (!await batch.Collect(shared && _database.IsPostgres ? Gather : TimeSpan.Zero))
                    break;
                shared = batch.Appends.Count > 1;
                await writer.Write(batch.Appends);
                await Task.Yield(); // whom the batch answered may go first: the next one is fuller for it
            }
        }

        Call(); // the next helper, to end too
    }

    private void Call()
    {
        if (_crowd.CurrentCount > 0)
            return;
        try
        {
            _crowd.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else called meanwhile; one call is enough.
        }
    }
}
