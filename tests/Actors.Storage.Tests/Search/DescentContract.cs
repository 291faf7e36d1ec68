namespace Actors.Storage.Tests;

/// <summary>A log of millions of events, thinly indexed: searches that must not look at all of it.</summary>
public abstract class DescentContract(SharedStore store) : ReadContract(store), IAsyncLifetime
{
    private const int Rows = 6_000;
    private const long Step = 700;

    private TenantWords _words = null!;

    private SearchStorage Index => SearchStorage.Of(Database);

    public async Task InitializeAsync()
    {
        _words = await new KeyedWords(Store.Session.Contents).Of(Tenant, Cancel);
        foreach (var chunk in Enumerable.Range(0, Rows).Chunk(1_000))
        {
            await Database.Write(
                TenantScope.Every,
                async (connection, transaction, cancel) =>
                {
                    await Index.Add(connection, transaction, Tenant, [.. chunk.Select(number => (Row(number), HashedText.Of([Text(number)], _words)))], _words, cancel);
                    return true;
                },
                Cancel);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("everywhere")]
    [InlineData("even")]
    [InlineData("rare")]
    [InlineData("old")]
    [InlineData("even rare")]
    [InlineData("\"everywhere even\"")]
    [InlineData("\"even everywhere\"")]
    [InlineData("even odd")]
    [InlineData("number4711")]
    public async Task Every_page_holds_what_a_look_at_every_row_would_find(string query)
    {
        var terms = SearchQuery.Parse($"{query} ").Terms;
        var expected = Enumerable.Range(0, Rows).Reverse()
            .Where(number => terms.All(term => $" {Text(number)} ".Contains($" {string.Join(' ', term.Words)} ", StringComparison.Ordinal)))
            .Select(number => number * Step)
            .ToList();

        var found = new List<long>();
        var below = long.MaxValue;
        while (below > 0)
        {
            var page = await Index.Find(Tenant, terms, _words, below, 400, Cancel);
            found.AddRange(page.Rows.Select(row => row.Position));
            page.End.ShouldBeLessThan(below);
            below = page.End;
        }

        found.ShouldBe(expected);
    }

    private static SearchRow Row(int number) => new(number * Step, "ticket/1", number, SearchKinds.Message, number);

    private static string Text(int number) => string.Join(
        ' ',
        new[]
        {
            "everywhere",
            number % 2 == 0 ? "even" : "odd",
            number % 997 == 0 ? "rare" : null,
            number is > 1_000 and < 4_500 ? "old" : null,
            $"number{number}",
        }.Where(word => word is not null));
}

public sealed class DescentOnSqlite(SqliteStore store) : DescentContract(store), IClassFixture<SqliteStore>;

public sealed class DescentOnPostgres(PostgresStore store) : DescentContract(store), IClassFixture<PostgresStore>;
