namespace Actors.Storage.Tests;

/// <summary>Whatever statement was the last one of a process, PostgreSQL holds a record that is whole and goes on.</summary>
public sealed class EachStatementTests : IAsyncLifetime
{
    /// <summary>So many statements a life takes at the least; with fewer, the fuse counted nothing.</summary>
    private const int Fewest = 30;

    /// <summary>Lives that go on beside each other; each of them waits more than it works.</summary>
    private const int AtOnce = 4;

    private TestStore Store { get; } = new(Kind.Postgres);

    public async Task InitializeAsync() => await Store.Open();

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_dies_between_any_two_statements_leaves_a_record_that_goes_on(bool carriesOutTheLast)
    {
        var statements = await Cut(new Life("lives"), int.MaxValue, carriesOutTheLast);
        statements.ShouldBeGreaterThan(Fewest);

        await Parallel.ForEachAsync(
            Enumerable.Range(1, statements), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (last, _) => await Dies(last, carriesOutTheLast));
    }

    private async Task Dies(int last, bool carriesOutTheLast)
    {
        var life = new Life($"dies-{last}");
        await Cut(life, last, carriesOutTheLast);

        await using var session = await Store.Open();
        await life.Recovers(session, life.Acknowledged, $"after statement {last}");
    }

    /// <returns>How many statements came through.</returns>
    private async Task<int> Cut(Life life, int statements, bool carriesOutTheLast)
    {
        await using var fuse = new StatementFuse(Store.Options.Postgres!);
        await using var session = await Store.Open(Store.Options with { Postgres = fuse.Address });
        fuse.Arm(statements, carriesOutTheLast);
        try
        {
            await life.Run(session);
        }
        catch (Exception) when (fuse.IsBlown)
        {
            // It died of that.
        }

        return fuse.Passed;
    }
}
