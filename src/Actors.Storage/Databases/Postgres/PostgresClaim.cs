using Npgsql;

namespace Actors.Storage;

/// <summary>A lock of a session: it ends with the process, whatever becomes of that.</summary>
internal sealed class PostgresClaim(NpgsqlConnection connection) : IClaim
{
    private const long Key = 0x4143_544F_5253_0005;

    public static async ValueTask<PostgresClaim?> Take(NpgsqlConnection connection, bool withOthers, CancellationToken cancel)
    {
        try
        {
            await using var take = new NpgsqlCommand($"SELECT pg_try_advisory_lock{(withOthers ? "_shared" : "")}({Key})", connection);
            if (await take.ExecuteScalarAsync(cancel) is true)
                return new(connection);
            await connection.DisposeAsync();
            return null;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask<bool> Holds(CancellationToken cancel)
    {
        try
        {
            await using var ask = new NpgsqlCommand("SELECT 1", connection);
            await ask.ExecuteScalarAsync(cancel);
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException || Outages.Recognise(error) is not null)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
