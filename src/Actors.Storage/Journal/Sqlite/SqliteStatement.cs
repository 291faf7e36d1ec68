using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Actors.Storage;

/// <summary>
/// A statement that is prepared once and run with values in the order of its parameters. It speaks to SQLite directly: on the
/// writer's path the ADO.NET layer costs more than the statement.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int StackLimit = 512;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    public SqliteStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public SqliteStatement Number(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    public SqliteStatement Number(long? value) => value is { } number ? Number(number) : Null();

    /// <exception cref="EncoderFallbackException">The text is no well-formed Unicode.</exception>
    public SqliteStatement Text(string? value)
    {
        if (value is null)
            return Null();
        if (value.Length == 0)
        {
            Check(raw.sqlite3_bind_text(_statement, ++_bound, ""));
            return this;
        }

        var most = Strict.GetMaxByteCount(value.Length);
        var rented = most > StackLimit ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented is null ? stackalloc byte[StackLimit] : rented;
        try
        {
            var length = Strict.GetBytes(value, bytes);
            Check(raw.sqlite3_bind_text(_statement, ++_bound, bytes[..length]));
        }
        catch (EncoderFallbackException)
        {
            _bound = 0; // or whoever comes next would begin in the middle
            throw;
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }

        return this;
    }

    /// <summary>In the upper-case form that the driver gives its Guid parameters.</summary>
    public SqliteStatement Id(Guid value)
    {
        Span<byte> text = stackalloc byte[36];
        value.TryFormat(text, out _);
        Ascii.ToUpperInPlace(text, out _);
        Check(raw.sqlite3_bind_text(_statement, ++_bound, text));
        return this;
    }

    public SqliteStatement Id(Guid? value) => value is { } id ? Id(id) : Null();

    public SqliteStatement Bytes(ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(_statement, ++_bound, 0)
            : raw.sqlite3_bind_blob(_statement, ++_bound, value));
        return this;
    }

    public SqliteStatement Null()
    {
        Check(raw.sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    /// <summary>Runs a statement that yields no rows.</summary>
    public void Run()
    {
        Next();
        Done();
    }

    /// <summary>True when there is a row; call <see cref="Done"/> after the last one wanted.</summary>
    public bool Next()
    {
        _bound = 0;
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
        {
            var error = Error(code);
            Done();
            throw error;
        }

        return false;
    }

    public void Done() => raw.sqlite3_reset(_statement);

    public long GetNumber(int column) => raw.sqlite3_column_int64(_statement, column);

    public string GetText(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code == raw.SQLITE_OK)
            return;
        var error = Error(code);
        _bound = 0;
        throw error;
    }

    private SqliteException Error(int code) =>
        new($"SQLite error {code}: {raw.sqlite3_errmsg(_connection).utf8_to_string()}", code & 0xFF, raw.sqlite3_extended_errcode(_connection));
}
