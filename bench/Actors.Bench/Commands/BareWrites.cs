using System.Security.Cryptography;
using Npgsql;

namespace Actors.Bench.Commands;

/// <summary>
/// What somebody would write who keeps the same record without actors and without sharing transactions: one prepared batch per
/// command, one round trip, one commit.
/// </summary>
internal sealed class BareWrites : IAsyncDisposable
{
    private static readonly string[] Statements =
    [
        """
        INSERT INTO events (tenant, stream, version, type, schema, at_us, "by", payload, prev_hash, hash)
        VALUES ($1, $2, $3, 'ticket.reply-queued', 1, $4, 'system/bench', $5, $6, $7)
        """,
        "INSERT INTO commands (tenant, id, stream, fingerprint, receipt, at_us) VALUES ($1, $2, $3, $4, $5, $6)",
        "INSERT INTO contents (tenant, id, key_id, class, sealed, dedupe, at_us) VALUES ($1, $2, $3, 'correspondence', $4, NULL, $5)",
        """
        INSERT INTO effects (tenant, id, stream, kind, account, payload, state, attempts, due_us)
        VALUES ($1, $2, $3, 'send', 'amazon-eu', $4, 'pending', 0, $5)
        """,
        """
        INSERT INTO tickets (tenant, ticket, version, account, channel, status, next_due_us, breached, unanswered, complete, opened_us, changed_us)
        VALUES ($1, $2, $3, 'amazon-eu', 'amazon', 'open', $4, 0, 1, 0, $4, $4)
        ON CONFLICT (tenant, ticket) DO UPDATE SET version = excluded.version, changed_us = excluded.changed_us
        """,
    ];

    private readonly NpgsqlDataSource _source;
    private readonly Writer[] _writers;

    private BareWrites(NpgsqlDataSource source, Writer[] writers) => (_source, _writers) = (source, writers);

    public static async Task<BareWrites> Prepare(string connection, int connections)
    {
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxPoolSize = connections });
        var writers = new Writer[connections];
        for (var i = 0; i < connections; i++)
            writers[i] = await Writer.Prepare(await source.OpenConnectionAsync());
        return new(source, writers);
    }

    /// <summary>One command's rows on the writer's own connection.</summary>
    public Task Write(int writer) => _writers[writer].Write();

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in _writers)
            await writer.DisposeAsync();
        await _source.DisposeAsync();
    }

    private sealed class Writer(NpgsqlBatch batch) : IAsyncDisposable
    {
        /// <summary>The sizes that a reply has in the product.</summary>
        private static readonly byte[] Payload = RandomNumberGenerator.GetBytes(310);
        private static readonly byte[] Sealed = RandomNumberGenerator.GetBytes(175);
        private static readonly byte[] Receipt = RandomNumberGenerator.GetBytes(130);
        private static readonly byte[] Effect = RandomNumberGenerator.GetBytes(150);

        private readonly Stream[] _streams = [.. Enumerable.Range(0, 32).Select(_ => new Stream(Store.NewId()))];
        private int _written;

        public static async Task<Writer> Prepare(NpgsqlConnection connection)
        {
            var batch = new NpgsqlBatch(connection);
            foreach (var statement in Statements)
                batch.BatchCommands.Add(new(statement));
            var writer = new Writer(batch);
            writer.Fill();
            await batch.PrepareAsync();
            return writer;
        }

        public async Task Write()
        {
            Fill();
            await batch.ExecuteNonQueryAsync();
            _streams[_written % _streams.Length].Advance();
            _written++;
        }

        public async ValueTask DisposeAsync()
        {
            await batch.Connection!.DisposeAsync();
            await batch.DisposeAsync();
        }

        private void Fill()
        {
            var stream = _streams[_written % _streams.Length];
            var at = TimeProvider.System.GetUtcNow().UtcTicks / 10;
            Set(0, Store.Tenant, stream.Name, stream.Version + 1, at, Payload, stream.Head, stream.Next);
            Set(1, Store.Tenant, Store.NewId(), stream.Name, stream.Head, Receipt, at);
            Set(2, Store.Tenant, Store.NewId(), stream.Ticket, Sealed, at);
            Set(3, Store.Tenant, Store.NewId(), stream.Name, Effect, at);
            Set(4, Store.Tenant, stream.Ticket, stream.Version + 1, at);
        }

        private void Set(int statement, params ReadOnlySpan<object> values)
        {
            var parameters = batch.BatchCommands[statement].Parameters;
            for (var i = 0; i < values.Length; i++)
            {
                if (parameters.Count <= i)
                    parameters.Add(new());
                parameters[i].Value = values[i];
            }
        }
    }

    /// <summary>Continues as the database demands: each hash names the one before.</summary>
    private sealed class Stream(Guid ticket)
    {
        public Guid Ticket => ticket;

        public string Name { get; } = $"ticket/{ticket:D}";

        public long Version { get; private set; }

        public byte[] Head { get; private set; } = new byte[32];

        public byte[] Next { get; private set; } = RandomNumberGenerator.GetBytes(32);

        public void Advance()
        {
            Version++;
            (Head, Next) = (Next, RandomNumberGenerator.GetBytes(32));
        }
    }
}
