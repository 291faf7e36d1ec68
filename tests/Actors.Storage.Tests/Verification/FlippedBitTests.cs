using Microsoft.Data.Sqlite;

namespace Actors.Storage.Tests;

/// <summary>
/// R3: any bit of what is stored of the record, flipped by somebody with every right on the database, is found, or it is one of those named here
/// that say nothing of what happened. On SQLite, whose rows can be changed byte by byte; both databases hold the same.
/// </summary>
public sealed class FlippedBitTests() : StoreContract(Kind.Sqlite)
{
    private const int FlipsPerValue = 4;
    private const string IndexClass = "index";

    /// <summary>The tables of the record. All others are lists made from it, or work in progress.</summary>
    private static readonly string[] Record = ["events", "leaves", "logs", "contents", "data_keys", "log_keys", "checkpoints", "log_tiles"];

    private const string ForSearch = "a tenant's key for words and repeated requests; without it nothing is found, and no text depends on it";

    /// <summary>What a flipped bit here changes is nothing that anybody is told as having happened.</summary>
    private static readonly Dictionary<string, string> Irrelevant = new()
    {
        ["contents.at_us"] = "when it was stored, for the rules of retention; the event has the time",
        ["contents.stream"] = "where the rules of retention look; the event has its stream",
        ["contents.dedupe"] = "finds the same bytes again; what is found is compared",
        ["contents.class"] = "for the rules of retention; the key's class is what the content is sealed under",
        ["data_keys.at_us"] = "how old the key is",
        ["index key.tenant"] = ForSearch,
        ["index key.key_id"] = ForSearch,
        ["index key.class"] = ForSearch,
        ["index key.subject"] = ForSearch,
        ["index key.wrapped"] = ForSearch,
        ["index key.at_us"] = ForSearch,
        ["log_keys.at_us"] = "when it was made; the event has the time",
        ["checkpoints.at_us"] = "for the list; the signed note has the time",
        ["checkpoints.size"] = "for the list; the signed note has the size",
    };

    [Fact]
    public async Task A_flipped_bit_of_the_record_is_found_or_says_nothing_of_what_happened()
    {
        var signer = await ARecord();
        await using var intruder = (SqliteConnection)await Store.Intrude();
        await Run(intruder, string.Concat((await Triggers(intruder)).Select(trigger => $"DROP TRIGGER {trigger};")));
        (await Found(signer)).ShouldBeFalse();
        var random = new Random(20261129);
        var (unseen, flips) = (new SortedSet<string>(), 0);

        foreach (var table in Record)
        {
            var columns = await Columns(intruder, table);
            foreach (var row in await Rows(intruder, table))
            {
                for (var column = 0; column < columns.Count; column++)
                {
                    for (var n = 0; n < FlipsPerValue; n++)
                    {
                        if (await Flip(intruder, new(table, columns, row), column, random) is not { } flipped)
                            continue;
                        flips++;
                        if (!await Found(signer))
                            unseen.Add($"{(row.Contains(IndexClass) ? "index key" : table)}.{columns[column].Name}");
                        await Set(intruder, flipped, column, row[column]);
                    }
                }
            }
        }

        unseen.Except(Irrelevant.Keys).ShouldBeEmpty();
        flips.ShouldBeGreaterThan(300);
        (await Found(signer)).ShouldBeFalse("all is as it was again");
    }

    /// <summary>Two tenants, contents, and a full tile.</summary>
    private async Task<LogSigner> ARecord()
    {
        var contents = new NewContents(Store.Time);
        await Appended(new TestStream("ticket/a").Next(events: 256));
        await Appended(new TestStream("ticket/b").Committing(contents.Text("anna", RecordClasses.Correspondence, "My lamp is broken")));
        await Appended(new TestStream("tenant/other", "umbrella").Next());
        await new TreeGrower(Session.Database).CatchUp(default);
        var signer = new LogSigner(Session.Database, Session.LogKeys, new(Session.Database), Session.OutsideCheckpoints, Store.Time);
        await signer.Sign("acme", default);
        return signer;
    }

    /// <summary>By the verification, or because nothing is signed any more. A new reader has no key in memory.</summary>
    private async Task<bool> Found(LogSigner signer)
    {
        try
        {
            await using var record = await RecordReading.Open(Store.Options, Store.Time, default);
            return !(await (await record.Verifier(default)).Verify(null, compareContents: true, default)).Intact
                || await signer.Contradiction("acme", default) is not null;
        }
        catch (Exception error) when (error is RecordDamagedException or MasterKeyException or System.Security.Cryptography.CryptographicException or FormatException)
        {
            return true;
        }
    }

    /// <returns>The row as it is then; null where the database itself refuses it, or there is nothing to flip.</returns>
    private static async Task<Row?> Flip(SqliteConnection intruder, Row row, int column, Random random)
    {
        object? flipped = row.Values[column] switch
        {
            byte[] { Length: > 0 } bytes => Flipped(bytes, random),
            string { Length: > 0 } text => Flipped(text, random),
            long number => number ^ (1L << random.Next(8)),
            _ => null,
        };
        if (flipped is null)
            return null;
        try
        {
            await Set(intruder, row, column, flipped);
        }
        catch (SqliteException)
        {
            return null;
        }

        object[] values = [.. row.Values];
        values[column] = flipped;
        return row with { Values = values };
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        byte[] flipped = [.. bytes];
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static string Flipped(string text, Random random)
    {
        var characters = text.ToCharArray();
        characters[random.Next(characters.Length)] ^= '\u0001';
        return new(characters);
    }

    /// <summary>The first row, the last, and one between them.</summary>
    private static async Task<IReadOnlyList<object[]>> Rows(SqliteConnection intruder, string table)
    {
        var all = await List(intruder, $"SELECT * FROM {table}", Values);
        return all.Count < 3 ? all : [all[0], all[all.Count / 2], all[^1]];
    }

    private static object[] Values(SqliteDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return values;
    }

    private static Task<List<(string Name, bool IsKey)>> Columns(SqliteConnection intruder, string table) =>
        List(intruder, $"SELECT name, pk FROM pragma_table_info('{table}')", row => (row.GetString(0), row.GetInt64(1) > 0));

    private static Task<List<string>> Triggers(SqliteConnection intruder) =>
        List(intruder, "SELECT name FROM sqlite_master WHERE type = 'trigger'", row => row.GetString(0));

    private static async Task<List<T>> List<T>(SqliteConnection intruder, string sql, Func<SqliteDataReader, T> read)
    {
        await using var command = intruder.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await rows.ReadAsync())
            found.Add(read(rows));
        return found;
    }

    private static async Task Set(SqliteConnection intruder, Row row, int column, object value)
    {
        await using var command = intruder.CreateCommand();
        var keys = Enumerable.Range(0, row.Columns.Count).Where(n => row.Columns[n].IsKey).ToList();
        command.CommandText =
            $"UPDATE {row.Table} SET \"{row.Columns[column].Name}\" = @value WHERE {string.Join(" AND ", keys.Select(n => $"\"{row.Columns[n].Name}\" = @k{n}"))}";
        command.Parameters.AddWithValue("@value", value);
        foreach (var n in keys)
            command.Parameters.AddWithValue($"@k{n}", row.Values[n]);
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    private static async Task Run(SqliteConnection intruder, string sql)
    {
        await using var command = intruder.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Row(string Table, IReadOnlyList<(string Name, bool IsKey)> Columns, object[] Values);
}
