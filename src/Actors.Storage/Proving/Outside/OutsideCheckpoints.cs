namespace Actors.Storage;

/// <summary>The newest checkpoint of a tenant's log that some place outside the database has.</summary>
internal sealed record OutsideCopy(string Tenant, string Place, SignedNote Note);

/// <summary>
/// Copies of the checkpoints outside the database: in a folder, which must be there, and with keepers on other machines, which may be out of
/// reach for a while.
/// </summary>
public sealed class OutsideCheckpoints
{
    private readonly CheckpointFolder _folder;
    private readonly IReadOnlyList<RemoteCopy> _remote;

    internal OutsideCheckpoints(StorageOptions options, TimeProvider time)
    {
        _folder = new(options.Checkpoints);
        IEnumerable<ICheckpointKeeper> endpoint = options.CheckpointUrl is { } url ? [new CheckpointEndpoint(url, options.CheckpointAuthorization)] : [];
        _remote = [.. endpoint.Concat(options.Witnesses.Select(witness => new Witness(witness))).Select(keeper => new RemoteCopy(keeper, time))];
    }

    public string Folder => _folder.Place;

    /// <summary>Those that do not answer, or refuse.</summary>
    public IReadOnlyList<CheckpointTrouble> Troubles => [.. _remote.SelectMany(copy => copy.Troubles)];

    /// <summary>The tenants of which something was signed, also where the database knows nothing of them any more.</summary>
    public IReadOnlyList<string> Tenants() => _folder.Tenants();

    /// <summary>The newest copy in the folder.</summary>
    /// <exception cref="IOException">The folder cannot be read; what was signed before is not known then.</exception>
    /// <exception cref="FormatException">The newest copy is no signed note.</exception>
    public Task<SignedNote?> Latest(string tenant, CancellationToken cancel) => _folder.Latest(tenant, cancel);

    /// <summary>The newest copy of each place that answers.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="LogContradictionException">A copy is no signed note.</exception>
    internal async Task<IReadOnlyList<OutsideCopy>> All(NamedLog log, CancellationToken cancel)
    {
        var copies = await Task.WhenAll(
        [
            Read(log, Folder, () => Latest(log.Tenant, cancel)),
            .. _remote.Select(copy => Read(log, copy.Place, () => copy.Latest(log, cancel))),
        ]);
        return [.. copies.OfType<OutsideCopy>()];
    }

    /// <summary>The newest copies of all logs, or of one, by tenant.</summary>
    internal async Task<ILookup<string, OutsideCopy>> All(Database database, string? tenant, CancellationToken cancel)
    {
        var copies = new List<OutsideCopy>();
        foreach (var name in tenant is null ? await database.Rows<string>(TenantScope.Every, "SELECT tenant FROM logs", new { }, cancel) : [tenant])
        {
            if (await database.Read(TenantScope.Of(name), (connection, token) => NamedLog.Read(connection, null, name, token), cancel) is { } log)
                copies.AddRange(await All(log, cancel));
        }

        return copies.ToLookup(copy => copy.Tenant);
    }

    /// <summary>In the folder when this ends, and wherever else there is an answer.</summary>
    /// <returns>The note with the signatures of the witnesses.</returns>
    internal async Task<SignedNote> Keep(SignedState state, CancellationToken cancel)
    {
        var signatures = await Task.WhenAll(_remote.Select(copy => copy.Keep(state, cancel)));
        var witnessed = state.Note.With(signatures.SelectMany(signature => signature));
        _folder.Keep(state.Tenant, state.Checkpoint, witnessed);
        return witnessed;
    }

    /// <summary>Tells those that did not answer what they missed.</summary>
    public Task CatchUp(CancellationToken cancel) => Task.WhenAll(_remote.Select(copy => copy.CatchUp(cancel)));

    private static async Task<OutsideCopy?> Read(NamedLog log, string place, Func<Task<SignedNote?>> latest)
    {
        try
        {
            return await latest() is { } note ? new(log.Tenant, place, note) : null;
        }
        catch (FormatException error)
        {
            throw new LogContradictionException(log.Tenant, $"The copy in {place} is damaged: {error.Message}");
        }
    }
}
