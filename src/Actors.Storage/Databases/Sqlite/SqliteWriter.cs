using Microsoft.Data.Sqlite;

namespace Actors.Storage;

/// <summary>The one connection that writes, and the turns that are taken on it.</summary>
internal sealed class SqliteWriter(string connectionString) : IDisposable
{
    /// <summary>
    /// A commit that has split a page looks through the whole cache for pages beyond the end of the file: four times this many cost
    /// embedded servers a seventh of their rate. The operating system keeps what does not fit.
    /// </summary>
    private const int CachedKilobytes = 16_384;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private SqliteConnection? _connection;

    /// <summary>Raised before a connection is closed: what was prepared on it is lost.</summary>
    public event Action? Closing;

    /// <exception cref="JournalUnavailableException">
    /// Disk full, input/output error and the like. The connection is opened anew at the next turn.
    /// </exception>
    public async Task Run(Func<SqliteConnection, Task> work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await work(_connection ??= Connect());
        }
        catch (Exception error) when (Outages.Recognise(error) is { } outage)
        {
            Close();
            throw outage;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        Close();
        _turn.Dispose();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using var pragmas = connection.CreateCommand();
            pragmas.CommandText = $"""
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA busy_timeout = 5000;
                PRAGMA wal_autocheckpoint = 8000;
                PRAGMA journal_size_limit = 67108864;
                PRAGMA cache_size = -{CachedKilobytes};
                PRAGMA temp_store = MEMORY;
                """;
            pragmas.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Close()
    {
        Closing?.Invoke();
        _connection?.Dispose();
        _connection = null;
    }
}
