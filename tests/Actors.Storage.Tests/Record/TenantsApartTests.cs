using Npgsql;

namespace Actors.Storage.Tests;

/// <summary>
/// The last line (ADR 0027): PostgreSQL itself shows a session the rows of the tenants it has named, and of no other. Asked for every table that
/// there is, so that a new one is held to it as well.
/// </summary>
public sealed class TenantsApartTests() : StoreContract(Kind.Postgres), IAsyncLifetime
{
    private const string Tables = """
        SELECT c.relname, c.relrowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
        ORDER BY c.relname
        """;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await Appended(new TestStream("1").Next(events: 2), new TestStream("1", "beta").Next(events: 2));
    }

    [Fact]
    public async Task Every_table_with_a_tenant_has_its_policy()
    {
        await using var raw = await Raw();
        var tables = await TablesOf(raw);

        tables.Count.ShouldBeGreaterThan(25);
        tables.Where(table => !table.Guarded).Select(table => table.Name).ShouldBeEmpty();
    }

    /// <summary>Each table is given a row of each tenant by its owner, as far as nothing is there.</summary>
    [Fact]
    public async Task Who_names_no_tenant_sees_nothing_of_any_table()
    {
        await FillEveryTable();
        await using var raw = await Raw();

        foreach (var (table, _) in await TablesOf(raw))
        {
            (await Scalar<long>(raw, $"SELECT count(*) FROM {table}")).ShouldBe(0, table);
            await Name(raw, "{\"acme\"}");
            (await Scalar<string>(raw, $"SELECT string_agg(DISTINCT tenant, ' ') FROM {table}")).ShouldBe("acme", table);
            await Name(raw, "{\"acme\",\"beta\"}");
            (await Scalar<string>(raw, $"SELECT string_agg(DISTINCT tenant, ' ') FROM {table} WHERE tenant <> ''")).ShouldBe("acme beta", table);
            await Name(raw, "*");
            (await Scalar<string>(raw, $"SELECT string_agg(DISTINCT tenant, ' ') FROM {table} WHERE tenant <> ''")).ShouldBe("acme beta", table);
            await Name(raw, "");
        }
    }

    [Fact]
    public async Task What_is_set_for_a_transaction_ends_with_it()
    {
        await using var raw = await Raw();
        await using (var transaction = await raw.BeginTransactionAsync())
        {
            await Scalar<string>(raw, "SELECT set_config('actors.tenants', '{\"acme\"}', true)");
            (await Scalar<long>(raw, "SELECT count(*) FROM events")).ShouldBe(2);
            await transaction.CommitAsync();
        }

        (await Scalar<long>(raw, "SELECT count(*) FROM events")).ShouldBe(0);
    }

    [Theory]
    [InlineData("INSERT INTO accounts (tenant, account, channel, region, official, name, outbound) VALUES ('beta', 'x', 'mail', '', 0, 'X', 1)")]
    [InlineData("UPDATE logs SET tenant = 'beta' WHERE tenant = 'acme'")]
    public async Task Nothing_is_written_into_another_tenant(string sql)
    {
        await using var raw = await Raw();
        await Name(raw, "{\"acme\"}");

        (await Should.ThrowAsync<PostgresException>(() => Scalar<object>(raw, sql))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Another_tenants_rows_are_neither_changed_nor_deleted()
    {
        await using var raw = await Raw();
        await Name(raw, "{\"acme\"}");
        await using var delete = new NpgsqlCommand("DELETE FROM commands WHERE tenant = 'beta'", raw);

        (await delete.ExecuteNonQueryAsync()).ShouldBe(0);
        await Name(raw, "{\"beta\"}");
        (await Scalar<long>(raw, "SELECT count(*) FROM commands")).ShouldBeGreaterThan(0);
    }

    /// <summary>The function that searches works for its owner, so it has to look itself.</summary>
    [Fact]
    public async Task The_word_index_answers_for_no_other_tenant()
    {
        await FillEveryTable();
        await using var raw = await Raw();
        const string everything = "SELECT count(*) FROM search_slice('beta', ''::tsquery, 1000, 10)";
        const string word = "SELECT count(*) FROM search_slice('beta', 'word'::tsquery, 1000, 10)";

        await Name(raw, "{\"acme\"}");
        (await Scalar<long>(raw, everything)).ShouldBe(0);
        (await Scalar<long>(raw, word)).ShouldBe(0);
        await Name(raw, "{\"beta\"}");
        (await Scalar<long>(raw, word)).ShouldBe(1);
    }

    [Fact]
    public async Task A_statement_that_forgets_its_filter_reads_one_tenant_in_the_product_too()
    {
        (await Session.Database.Value<long>("SELECT count(*) FROM events", new { tenant = "acme" }, CancellationToken.None)).ShouldBe(2);
        (await Session.Database.Value<long>(TenantScope.None, "SELECT count(*) FROM events", new { }, CancellationToken.None)).ShouldBe(0);
        (await Session.Database.Value<long>(TenantScope.Every, "SELECT count(*) FROM events", new { }, CancellationToken.None)).ShouldBe(4);
    }

    [Fact]
    public async Task A_statement_that_says_no_tenant_is_not_run() =>
        await Should.ThrowAsync<ArgumentException>(
            () => Session.Database.Rows<long>("SELECT version FROM events", new { stream = "ticket/1" }, CancellationToken.None));

    /// <summary>As the servers are connected, without their code.</summary>
    private async Task<NpgsqlConnection> Raw()
    {
        var raw = (NpgsqlConnection)await Store.Intrude();
        await Scalar<object>(raw, "SET ROLE actors_app");
        return raw;
    }

    private static async Task<List<(string Name, bool Guarded)>> TablesOf(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Tables, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var tables = new List<(string, bool)>();
        while (await rows.ReadAsync())
            tables.Add((rows.GetString(0), rows.GetBoolean(1)));
        return tables;
    }

    private static Task<string?> Name(NpgsqlConnection connection, string tenants) =>
        Scalar<string>(connection, $"SELECT set_config('actors.tenants', '{tenants}', false)");

    private static async Task<T?> Scalar<T>(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    /// <summary>A row of each tenant: what a column takes is made of its type; constraints and triggers are not asked.</summary>
    private async Task FillEveryTable()
    {
        await using var owner = (NpgsqlConnection)await Store.Intrude();
        await Scalar<object>(owner, "SET session_replication_role = replica");
        foreach (var (table, _) in await TablesOf(owner))
        {
            await using var columns = new NpgsqlCommand(
                "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table", owner);
            columns.Parameters.AddWithValue("table", table);
            var shape = new List<(string Name, string Type)>();
            await using (var rows = await columns.ExecuteReaderAsync())
            {
                while (await rows.ReadAsync())
                    shape.Add((rows.GetString(0), rows.GetString(1)));
            }

            await Scalar<object>(owner, ChecksOff(table));
            foreach (var tenant in new[] { "acme", "beta" })
                await Scalar<object>(owner, $"""
                    INSERT INTO {table} ({string.Join(", ", shape.Select(column => $"\"{column.Name}\""))})
                    SELECT {string.Join(", ", shape.Select(column => column.Name == "tenant" ? $"'{tenant}'" : Value(column.Type)))}
                    WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE tenant = '{tenant}')
                    """);
        }
    }

    private static string ChecksOff(string table) => $"""
        DO $$
        DECLARE c record;
        BEGIN
            FOR c IN SELECT conname FROM pg_constraint WHERE conrelid = '{table}'::regclass AND contype = 'c' LOOP
                EXECUTE format('ALTER TABLE {table} DROP CONSTRAINT %I', c.conname);
            END LOOP;
        END $$
        """;

    private static string Value(string type) => type switch
    {
        "uuid" => "gen_random_uuid()",
        "bytea" => "sha256(random()::text::bytea)",
        "tsvector" => "'word'::tsvector",
        "bigint" or "integer" or "smallint" => "1",
        "boolean" => "true",
        "timestamp with time zone" => "now()",
        "jsonb" or "json" => "'{}'",
        _ => "gen_random_uuid()::text",
    };
}
