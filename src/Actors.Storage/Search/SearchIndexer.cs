using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace Actors.Storage;

/// <summary>
/// Follows the log of every tenant and indexes what can be found. Position and rows change in one transaction, so it can be killed
/// at any time; of two that try, one works and the other goes away. An event that cannot be indexed is set aside, and a tenant that
/// cannot be followed holds up no other.
/// </summary>
public sealed partial class SearchIndexer(Database database, ContentVault vault, ILogger<SearchIndexer> log) : IDisposable
{
    /// <summary>The follower's name in <c>cursors</c>. Taking its row away builds the index anew.</summary>
    public const string Follower = "search";

    /// <summary>Below its position rows are of an older form of the index. A migration writes it, and it goes once all are renewed.</summary>
    private const string Renewer = "search-renew";

    private readonly SetAside _aside = new(database, Follower);
    private readonly LeafLog _leaves = new(database);
    private readonly SearchStorage _storage = SearchStorage.Of(database);
    private readonly OpenedTexts _texts = new(vault, log);
    private readonly KeyedWords _words = new(vault);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile bool _renewed;

    /// <summary>Indexes until nothing is left, a batch of each tenant in turn.</summary>
    /// <returns>The number of events that were dealt with.</returns>
    public async Task<long> CatchUp(CancellationToken cancel)
    {
        if ((await Behind(cancel)).Count == 0 && (await Old(cancel)).Count == 0)
            return 0;
        await using var turn = await TakeTurn(wait: false, cancel);
        if (turn is null)
            return 0;

        long done = 0, before;
        ExceptionDispatchInfo? stuck;
        do
        {
            (before, stuck) = (done, null);
            foreach (var (tenant, position) in await Behind(cancel))
            {
                try
                {
                    done += await Advance(tenant, position ?? 0, cancel);
                }
                catch (Exception error) when (IsItsOwn(error))
                {
                    stuck = ExceptionDispatchInfo.Capture(error);
                }
            }

            foreach (var (tenant, position) in await Old(cancel))
                done += await Renew(tenant, position ?? 0, cancel);
        }
        while (done > before);
        stuck?.Throw();
        return done;
    }

    /// <summary>What was set aside of a tenant is tried again, and what came after it indexed anew: its order must not suffer.</summary>
    /// <returns>The number of events that are tried again.</returns>
    public async Task<int> Retry(string tenant, CancellationToken cancel)
    {
        await using var turn = await TakeTurn(wait: true, cancel);
        return await database.Write(
            TenantScope.Of(tenant),
            async (connection, transaction, token) =>
            {
                if (await SetAside.First(connection, transaction, Follower, tenant, token) is not { } first)
                    return 0;
                await _storage.RemoveFrom(connection, transaction, tenant, first, token);
                await LeafLog.Advance(connection, transaction, Follower, tenant, first, token);
                return await SetAside.Forget(connection, transaction, Follower, tenant, token);
            },
            cancel);
    }

    /// <summary>Indexes a stream again after contents of its events were erased: nothing of them stays behind.</summary>
    public async Task Refresh(string tenant, string stream, CancellationToken cancel)
    {
        await using var turn = await TakeTurn(wait: true, cancel);
        const string sql = "SELECT leaf_index FROM search_docs WHERE tenant = @tenant AND stream = @stream ORDER BY leaf_index";
        var words = await _words.Of(tenant, cancel);
        foreach (var position in await database.Rows<long>(sql, new { tenant, stream }, cancel))
        {
            var batch = await Prepare(tenant, await _leaves.Read(tenant, position, 1, cancel), words, cancel);
            await database.Write(TenantScope.Of(tenant), (connection, transaction, token) => Store(connection, transaction, batch, token), cancel);
        }
    }

    public void Dispose() => _turn.Dispose();

    private Task<List<TenantBehind>> Behind(CancellationToken cancel) => database.Rows<TenantBehind>(TenantScope.Every, FindBehind, new { Follower }, cancel);

    /// <summary>Only a migration makes rows old, and none runs while we do: once there are none, nobody is asked again.</summary>
    private async Task<List<TenantBehind>> Old(CancellationToken cancel)
    {
        if (_renewed)
            return [];
        var old = await database.Rows<TenantBehind>(TenantScope.Every, "SELECT tenant, position FROM cursors WHERE name = @Renewer", new { Renewer }, cancel);
        _renewed = old.Count == 0;
        return old;
    }

    /// <summary>From the newest down: what people look for first is renewed first. What cannot be renewed keeps its old words.</summary>
    private async Task<long> Renew(string tenant, long position, CancellationToken cancel)
    {
        var from = Math.Max(0, position - _storage.BatchSize);
        Batch? batch = null;
        try
        {
            batch = await Prepare(tenant, await _leaves.Read(tenant, from, (int)(position - from), cancel), await _words.Of(tenant, cancel), cancel);
        }
        catch (Exception error) when (IsItsOwn(error))
        {
            LogNotRenewed(log, tenant, from, position, error.GetType().Name);
        }

        return await database.Write(
            TenantScope.Of(tenant),
            async (connection, transaction, token) =>
            {
                var sql = from > 0
                    ? "UPDATE cursors SET position = @from WHERE name = @Renewer AND tenant = @tenant AND position = @position"
                    : "DELETE FROM cursors WHERE name = @Renewer AND tenant = @tenant AND position = @position";
                var isOurs = await connection.Change(transaction, sql, new { Renewer, tenant, from, position }, token) > 0;
                return isOurs && (batch is null || await Store(connection, transaction, batch, token)) ? position - from : 0;
            },
            cancel);
    }

    private async Task<long> Advance(string tenant, long position, CancellationToken cancel)
    {
        var words = await _words.Of(tenant, cancel);
        var leaves = await _leaves.Read(tenant, position, _storage.BatchSize, cancel);
        try
        {
            return await Advance(tenant, position, leaves, words, cancel);
        }
        catch (Exception error) when (IsItsOwn(error))
        {
            return await AdvanceOneByOne(tenant, position, leaves, words, cancel);
        }
    }

    private async Task<long> Advance(string tenant, long position, IReadOnlyList<Leaf> leaves, TenantWords words, CancellationToken cancel)
    {
        var batch = await Prepare(tenant, leaves, words, cancel);
        return await database.Write(
            TenantScope.Of(tenant),
            async (connection, transaction, token) =>
                await Move(connection, transaction, tenant, position, position + leaves.Count, token)
                && await Store(connection, transaction, batch, token)
                    ? leaves.Count
                    : 0,
            cancel);
    }

    /// <summary>Some of these cannot be indexed. Each of them is set aside, where people see it and can have it tried again.</summary>
    private async Task<long> AdvanceOneByOne(string tenant, long position, IReadOnlyList<Leaf> leaves, TenantWords words, CancellationToken cancel)
    {
        var done = 0L;
        foreach (var leaf in leaves)
        {
            try
            {
                done += await Advance(tenant, position + done, [leaf], words, cancel);
            }
            catch (Exception error) when (IsItsOwn(error))
            {
                LogSetAside(log, leaf.Event.Header.Stream, leaf.Event.Header.Version, error.GetType().Name);
                done += await database.Write(
                    TenantScope.Of(tenant),
                    async (connection, transaction, token) =>
                        await Move(connection, transaction, tenant, leaf.Index, leaf.Index + 1, token)
                            ? await _aside.Add(connection, transaction, leaf, error.GetType().Name, token)
                            : 0,
                    cancel);
            }
        }
        return done;
    }

    /// <summary>The fault of one event or tenant, and not of a database that is away.</summary>
    private static bool IsItsOwn(Exception error) => error is not (OperationCanceledException or JournalUnavailableException);

    private async Task<Batch> Prepare(string tenant, IReadOnlyList<Leaf> leaves, TenantWords words, CancellationToken cancel)
    {
        var positions = leaves.ToDictionary(leaf => (leaf.Event.Header.Stream, leaf.Event.Header.Version), leaf => leaf.Index);
        var opened = await _texts.Of(tenant, leaves.Select(leaf => leaf.Event), cancel);
        return new(
            tenant,
            words,
            [.. opened.Where(text => text.Texts.Count > 0).Select(text => (Row(text), HashedText.Of(text.Texts, words)))],
            [.. opened.Where(text => text.Texts.Count == 0).Select(text => Row(text).Position)]);

        SearchRow Row(OpenedText text)
        {
            var header = text.Event.Header;
            return new(positions[(header.Stream, header.Version)], header.Stream, header.Version, text.Kind, header.AtMicros);
        }
    }

    private async Task<bool> Store(DbConnection connection, DbTransaction transaction, Batch batch, CancellationToken cancel)
    {
        await _storage.Remove(connection, transaction, batch.Tenant, batch.Erased, cancel);
        await _storage.Add(connection, transaction, batch.Tenant, batch.Rows, batch.Words, cancel);
        return true;
    }

    /// <returns>False when somebody else moved on from this position: the work is done already.</returns>
    private static async Task<bool> Move(
        DbConnection connection, DbTransaction transaction, string tenant, long from, long to, CancellationToken cancel) =>
        await connection.Change(
            transaction,
            """
            INSERT INTO cursors (name, tenant, position) VALUES (@Follower, @tenant, @to)
            ON CONFLICT (name, tenant) DO UPDATE SET position = excluded.position WHERE cursors.position = @from
            """,
            new { Follower, tenant, from, to },
            cancel) > 0;

    private async ValueTask<IAsyncDisposable?> TakeTurn(bool wait, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        IAsyncDisposable? among = null;
        try
        {
            among = await _storage.TakeTurn(wait, cancel);
        }
        finally
        {
            if (among is null)
                _turn.Release();
        }

        return among is null ? null : new Turn(_turn, among);
    }

    private const string FindBehind = """
        SELECT l.tenant, c.position
        FROM logs l LEFT JOIN cursors c ON c.name = @Follower AND c.tenant = l.tenant
        WHERE l.size > coalesce(c.position, 0)
        """;

    private sealed record TenantBehind(string Tenant, long? Position);

    private sealed record Batch(string Tenant, TenantWords Words, IReadOnlyList<(SearchRow Row, HashedText Text)> Rows, long[] Erased);

    private sealed class Turn(SemaphoreSlim turn, IAsyncDisposable among) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await among.DisposeAsync();
            turn.Release();
        }
    }
}
