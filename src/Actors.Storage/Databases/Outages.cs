using Microsoft.Data.Sqlite;
using Npgsql;

namespace Actors.Storage;

/// <summary>Tells a database that is gone, full or shutting down from a statement that is wrong.</summary>
internal static class Outages
{
    public static JournalUnavailableException? Recognise(Exception error) => error switch
    {
        PostgresException { SqlState: var state } => IsOutage(state) ? new($"PostgreSQL refused ({state}).", error) : null,
        NpgsqlException => new("PostgreSQL does not answer.", error),
        TimeoutException or System.Net.Sockets.SocketException or IOException => new("The database does not answer.", error),
        SqliteException { SqliteErrorCode: var code } => IsOutage(code) ? new($"SQLite refused ({Name(code)}).", error) : null,
        _ => null,
    };

    /// <summary>
    /// Whether a new connection may do better: the old one broke, or the server was told to stop (class 57P) and may be back already.
    /// </summary>
    public static bool IsLostConnection(Exception error) => error switch
    {
        PostgresException { SqlState: var state } => state.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>
    /// Classes 08 (connection), 53 (resources: disk full, too many connections), 57P (shutdown), 58 (system), 25006 (read-only, a
    /// stand-by) and XX (internal).
    /// </summary>
    private static bool IsOutage(string state) =>
        state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal)
        || state.StartsWith("58", StringComparison.Ordinal)
        || state.StartsWith("XX", StringComparison.Ordinal)
        || state is "25006" or "57014";

    private static bool IsOutage(int code) => code is Busy or Locked or NoMemory or ReadOnly or IoError or Corrupt or Full or CannotOpen or NotADatabase;

    private static string Name(int code) => code switch
    {
        Full => "disk full",
        IoError => "input/output error",
        ReadOnly => "read-only",
        Corrupt or NotADatabase => "damaged file",
        CannotOpen => "cannot open the file",
        NoMemory => "out of memory",
        _ => "busy",
    };

    private const int Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;
}
