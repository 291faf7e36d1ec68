namespace Actors.Storage.Tests;

/// <summary>Base of every suite that runs on both databases: a fresh store, opened.</summary>
public abstract class StoreContract(Kind kind) : IAsyncLifetime
{
    protected TestStore Store { get; } = new(kind);

    protected StorageSession Session { get; private set; } = null!;

    protected IJournal Journal => Session.Journal;

    public async Task InitializeAsync() => Session = await Store.Open();

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    protected Task<AppendOutcome> Append(Append append) => Journal.Append(append, CancellationToken.None);

    protected async Task Appended(params IEnumerable<Append> appends)
    {
        foreach (var append in appends)
            (await Append(append)).ShouldBeOfType<AppendOutcome.Appended>();
    }

    /// <summary>Closes the session and opens the same store again, as a restart does.</summary>
    protected async Task Restart(StorageOptions? options = null)
    {
        await Session.DisposeAsync();
        Session = await Store.Open(options);
    }
}
