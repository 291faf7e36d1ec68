using Npgsql;

namespace Actors.Storage;

/// <summary>What is committed already of the streams, names and command ids that a failed batch wanted.</summary>
internal sealed class Collisions
{
    private readonly Dictionary<(string Tenant, string Stream), (long Version, byte[] Hash)> _heads = [];
    private readonly Dictionary<(string Tenant, string Name), string> _names = [];
    private readonly Dictionary<(string Tenant, Guid Id), (byte[] Fingerprint, byte[] Receipt)> _commands = [];

    private Collisions() { }

    /// <summary>Commands are asked for last: whoever finds a stream moved by this very command finds the command too.</summary>
    public static async Task<Collisions> Find(NpgsqlConnection connection, List<Pending> batch)
    {
        var found = new Collisions();
        await using var command = connection.CreateBatch();
        command.BatchCommands.Add(Heads(batch));
        command.BatchCommands.Add(Names(batch));
        command.BatchCommands.Add(Commands(batch));
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            found._heads.Add((rows.GetString(0), rows.GetString(1)), (rows.GetInt64(2), rows.GetFieldValue<byte[]>(3)));
        await rows.NextResultAsync();
        while (await rows.ReadAsync())
            found._names.Add((rows.GetString(0), rows.GetString(1)), rows.GetString(2));
        await rows.NextResultAsync();
        while (await rows.ReadAsync())
            found._commands.Add((rows.GetString(0), rows.GetGuid(1)), (rows.GetFieldValue<byte[]>(2), rows.GetFieldValue<byte[]>(3)));
        return found;
    }

    /// <summary>True when the append collides and is completed with what stands in its way.</summary>
    public bool Complete(Pending pending)
    {
        var append = pending.Append;
        var (version, hash) = _heads.GetValueOrDefault((append.Tenant, append.Stream), Verdict.NoStream);
        if (_commands.TryGetValue((append.Tenant, append.Command.Id), out var command))
        {
            var isOwnCommit = pending.IsInDoubt && append.Events[^1].Hash.Span.SequenceEqual(hash);
            return Complete(
                pending,
                isOwnCommit ? AppendOutcome.Appended.Instance : Verdict.OnCommand(append, command.Fingerprint, command.Receipt));
        }

        if (version != append.ExpectedVersion)
            return Complete(pending, new AppendOutcome.VersionConflict(version));
        if (Verdict.OnHead(append, hash) is { } forged)
        {
            pending.Fail(forged);
            return true;
        }

        foreach (var name in append.Names)
        {
            if (_names.TryGetValue((append.Tenant, name.Value), out var owner) && owner != append.Stream)
                return Complete(pending, new AppendOutcome.NameTaken(name, owner));
        }

        return false;
    }

    private static bool Complete(Pending pending, AppendOutcome outcome)
    {
        pending.Complete(outcome);
        return true;
    }

    private static NpgsqlBatchCommand Heads(List<Pending> batch) => Question(
        """
        SELECT s.tenant, s.stream, e.version, e.hash
        FROM unnest($1, $2) AS s (tenant, stream)
        CROSS JOIN LATERAL (
            SELECT version, hash FROM events WHERE tenant = s.tenant AND stream = s.stream ORDER BY version DESC LIMIT 1) e
        """,
        batch.Select(p => p.Append.Tenant).ToArray(),
        batch.Select(p => p.Append.Stream).ToArray());

    private static NpgsqlBatchCommand Names(List<Pending> batch)
    {
        var names = batch.SelectMany(p => p.Append.Names, (p, name) => (p.Append.Tenant, name.Value)).ToList();
        return Question(
            "SELECT n.tenant, n.name, n.stream FROM names n JOIN unnest($1, $2) AS w (tenant, name) ON n.tenant = w.tenant AND n.name = w.name",
            names.Select(n => n.Tenant).ToArray(),
            names.Select(n => n.Value).ToArray());
    }

    private static NpgsqlBatchCommand Commands(List<Pending> batch) => Question(
        "SELECT c.tenant, c.id, c.fingerprint, c.receipt FROM commands c JOIN unnest($1, $2) AS w (tenant, id) ON c.tenant = w.tenant AND c.id = w.id",
        batch.Select(p => p.Append.Tenant).ToArray(),
        batch.Select(p => p.Append.Command.Id).ToArray());

    private static NpgsqlBatchCommand Question<T>(string sql, string[] tenants, T[] keys) => new(sql)
    {
        Parameters = { new NpgsqlParameter<string[]> { TypedValue = tenants }, new NpgsqlParameter<T[]> { TypedValue = keys } },
    };
}
