using System.Data.Common;
using Dapper;

namespace Actors.Storage;

/// <summary>
/// Reading rows into records. The SQL names its columns like the parameters of the record's constructor, in their order. They are
/// columns of tables: SQLite knows no type of an expression when there is no row, and the record would not fit.
/// </summary>
internal static class Queries
{
    static Queries() => SqlMapper.AddTypeHandler(new Identifiers());

    /// <summary>Of the tenant among the arguments.</summary>
    public static Task<List<T>> Rows<T>(this Database database, string sql, object arguments, CancellationToken cancel) =>
        database.Rows<T>(TenantScope.In(arguments), sql, arguments, cancel);

    public static Task<List<T>> Rows<T>(this Database database, TenantScope scope, string sql, object arguments, CancellationToken cancel) =>
        database.Read(scope, (connection, token) => connection.Rows<T>(null, sql, arguments, token), cancel);

    /// <summary>Of the tenant among the arguments.</summary>
    public static Task<T?> Row<T>(this Database database, string sql, object arguments, CancellationToken cancel)
        where T : class =>
        database.Row<T>(TenantScope.In(arguments), sql, arguments, cancel);

    public static Task<T?> Row<T>(this Database database, TenantScope scope, string sql, object arguments, CancellationToken cancel)
        where T : class =>
        database.Read(
            scope,
            (connection, token) => connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, arguments, cancellationToken: token)),
            cancel);

    /// <summary>The one value of the one row, of the tenant among the arguments.</summary>
    public static Task<T?> Value<T>(this Database database, string sql, object arguments, CancellationToken cancel) =>
        database.Value<T>(TenantScope.In(arguments), sql, arguments, cancel);

    public static Task<T?> Value<T>(this Database database, TenantScope scope, string sql, object arguments, CancellationToken cancel) =>
        database.Read(
            scope,
            (connection, token) => connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, arguments, cancellationToken: token)),
            cancel);

    /// <summary>Of the tenant among the arguments.</summary>
    /// <returns>The number of rows that were written.</returns>
    public static Task<int> Change(this Database database, string sql, object arguments, CancellationToken cancel) =>
        database.Change(TenantScope.In(arguments), sql, arguments, cancel);

    public static Task<int> Change(this Database database, TenantScope scope, string sql, object arguments, CancellationToken cancel) =>
        database.WriteOne(scope, (connection, transaction, token) => connection.Change(transaction, sql, arguments, token), cancel);

    public static async Task<List<T>> Rows<T>(
        this DbConnection connection, DbTransaction? transaction, string sql, object arguments, CancellationToken cancel) =>
        (await connection.QueryAsync<T>(new CommandDefinition(sql, arguments, transaction, cancellationToken: cancel))).AsList();

    public static Task<int> Change(this DbConnection connection, DbTransaction? transaction, string sql, object arguments, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition(sql, arguments, transaction, cancellationToken: cancel));

    /// <summary>"Is one of the parameter's values": an array on PostgreSQL, as many parameters as values on SQLite.</summary>
    public static string In(this Database database, string parameter) => database.IsPostgres ? $"= ANY(@{parameter})" : $"IN @{parameter}";

    /// <summary>Identifiers are uuid on PostgreSQL and text on SQLite.</summary>
    private sealed class Identifiers : SqlMapper.TypeHandler<Guid>
    {
        public override Guid Parse(object value) => value is Guid id ? id : Guid.Parse((string)value);

        public override void SetValue(System.Data.IDbDataParameter parameter, Guid value) => parameter.Value = value;
    }
}
