using System.Collections.Concurrent;
using Npgsql;

namespace Actors.Storage;

/// <summary>
/// A pool whose connections are told whose rows they see before anybody gets them. They keep it when they go back, so it costs a round trip
/// only when the next one who takes them asks for another tenant.
/// </summary>
internal sealed class ScopedConnections : IAsyncDisposable
{
    /// <summary>More than lie in a pool.</summary>
    private const int MostLost = 100;

    private readonly NpgsqlDataSource _source;

    /// <summary>By the backend's process: the driver shows no other name of a pooled connection.</summary>
    private readonly ConcurrentDictionary<int, TenantScope> _scopes = new();

    public ScopedConnections(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.UsePhysicalConnectionInitializer(Forget, connection =>
        {
            Forget(connection);
            return Task.CompletedTask;
        });
        _source = builder.Build();
    }

    /// <summary>Connections that the server ended while they lay in the pool are passed over: nothing was asked of them yet.</summary>
    public async ValueTask<NpgsqlConnection> Open(TenantScope scope, CancellationToken cancel)
    {
        for (var lost = 0; ; lost++)
        {
            var connection = await _source.OpenConnectionAsync(cancel);
            var process = connection.ProcessID;
            if (_scopes.TryGetValue(process, out var known) && known == scope)
                return connection;
            try
            {
                _scopes.TryRemove(process, out _);
                await Set(connection, scope, cancel);
                _scopes[process] = scope;
                return connection;
            }
            catch (Exception error)
            {
                await connection.DisposeAsync();
                if (lost == MostLost || !Outages.IsLostConnection(error) || error.InnerException is TimeoutException)
                    throw;
            }
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>Until the session ends or is told otherwise.</summary>
    public static async ValueTask Set(NpgsqlConnection connection, TenantScope scope, CancellationToken cancel)
    {
        await using var set = new NpgsqlCommand("SELECT set_config('actors.tenants', $1, false)", connection);
        set.Parameters.Add(new NpgsqlParameter<string> { TypedValue = scope.Setting });
        await set.ExecuteNonQueryAsync(cancel);
    }

    private void Forget(NpgsqlConnection connection) => _scopes[connection.ProcessID] = TenantScope.None;
}
