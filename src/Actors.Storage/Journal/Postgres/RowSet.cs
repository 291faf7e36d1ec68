using Npgsql;
using NpgsqlTypes;

namespace Actors.Storage;

/// <summary>
/// One set-based statement of a batch: its rows are collected column by column and travel as arrays that the statement unnests.
/// Lists and parameters are reused, so a warm batch allocates nothing here.
/// </summary>
internal abstract class RowSet
{
    private readonly List<IColumn> _columns = [];

    protected RowSet(string sql) => Statement = new(sql);

    public NpgsqlBatchCommand Statement { get; }

    public int Count => _columns[0].Count;

    public void Clear()
    {
        foreach (var column in _columns)
            column.Clear();
    }

    protected Column<T> Add<T>(NpgsqlDbType element)
    {
        var column = new Column<T>(element);
        _columns.Add(column);
        Statement.Parameters.Add(column.Parameter);
        return column;
    }

    protected Column<string> Text() => Add<string>(NpgsqlDbType.Text);

    protected Column<string?> OptionalText() => Add<string?>(NpgsqlDbType.Text);

    protected Column<Guid> Id() => Add<Guid>(NpgsqlDbType.Uuid);

    protected Column<long> Number() => Add<long>(NpgsqlDbType.Bigint);

    protected Column<ReadOnlyMemory<byte>> Bytes() => Add<ReadOnlyMemory<byte>>(NpgsqlDbType.Bytea);

    private interface IColumn
    {
        int Count { get; }

        void Clear();
    }

    protected sealed class Column<T> : IColumn
    {
        private readonly List<T> _values = [];

        public Column(NpgsqlDbType element) =>
            Parameter = new NpgsqlParameter<List<T>> { TypedValue = _values, NpgsqlDbType = NpgsqlDbType.Array | element };

        public NpgsqlParameter Parameter { get; }

        public int Count => _values.Count;

        public void Add(T value) => _values.Add(value);

        public void Clear() => _values.Clear();
    }
}
