namespace Actors.Storage;

/// <summary>Takes turns with everybody else who writes, one transaction a turn.</summary>
internal sealed class SqliteBatchWriter : BatchWriter
{
    private readonly SqliteWriter _writer;
    private BatchStatements? _statements;

    public SqliteBatchWriter(SqliteWriter writer)
    {
        _writer = writer;
        _writer.Closing += Release;
    }

    public override ValueTask DisposeAsync()
    {
        _writer.Closing -= Release;
        Release();
        return ValueTask.CompletedTask;
    }

    protected override Task Commit(List<Pending> batch) => _writer.Run(
        connection =>
        {
            _statements ??= new(connection.Handle!);
            _statements.Commit(batch);
            return Task.CompletedTask;
        },
        CancellationToken.None);

    /// <summary>Collisions are found before anything is written, and nobody else writes.</summary>
    protected override bool IsRace(Exception error) => false;

    protected override Task Settle(List<Pending> batch) => Task.CompletedTask;

    private void Release()
    {
        _statements?.Dispose();
        _statements = null;
    }
}
