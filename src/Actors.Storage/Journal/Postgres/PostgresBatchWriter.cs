using Npgsql;

namespace Actors.Storage;

/// <summary>
/// One round trip per batch: its statements form one implicit transaction. Nothing is asked beforehand; the constraints decide, and
/// only when they object is it asked who the offender is.
/// </summary>
internal sealed class PostgresBatchWriter(PostgresDatabase database) : BatchWriter
{
    private BatchRows _rows = new();
    private readonly NpgsqlBatch _command = new();
    private ScopeOfBatch _scope = new();
    private NpgsqlConnection? _connection;

    public override async ValueTask DisposeAsync()
    {
        await Disconnect();
        await _command.DisposeAsync();
    }

    protected override async Task Commit(List<Pending> batch)
    {
        try
        {
            _rows.Fill(_command, batch);
            _command.BatchCommands.Insert(0, _scope.Of(batch));
            _command.Connection = await Connect();
            await _command.ExecuteNonQueryAsync();
        }
        catch (Exception error)
        {
            (_rows, _scope) = (new(), new()); // the driver keeps in its parameters what it had measured before it failed
            if (error is not PostgresException || Outages.Recognise(error) is not null)
                await Disconnect();
            throw;
        }
    }

    protected override bool IsRace(Exception error) => error is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or BrokenChain
    };

    protected override async Task Settle(List<Pending> batch)
    {
        var connection = await Connect();
        await ScopedConnections.Set(connection, TenantScope.Of(batch.Select(pending => pending.Append.Tenant)), CancellationToken.None);
        var collisions = await Collisions.Find(connection, batch);
        batch.RemoveAll(collisions.Complete);
    }

    private async ValueTask<NpgsqlConnection> Connect() => _connection ??= await database.OpenAlone();

    private async ValueTask Disconnect()
    {
        if (_connection is { } connection)
            await connection.DisposeAsync();
        _connection = null;
    }

    /// <summary>Raised by the trigger that every event continues its stream.</summary>
    private const string BrokenChain = "AC002";

    /// <summary>The tenants of a batch are seen in its transaction, and by nothing that follows it.</summary>
    private sealed class ScopeOfBatch
    {
        private readonly NpgsqlParameter<string> _tenants = new();
        private readonly NpgsqlBatchCommand _statement = new("SELECT set_config('actors.tenants', $1, true)");

        public ScopeOfBatch() => _statement.Parameters.Add(_tenants);

        public NpgsqlBatchCommand Of(List<Pending> batch)
        {
            _tenants.TypedValue = TenantScope.Of(batch.Select(pending => pending.Append.Tenant)).Setting;
            return _statement;
        }
    }
}
