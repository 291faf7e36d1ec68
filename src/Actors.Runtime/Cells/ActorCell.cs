using Actors.Ledger;

namespace Actors.Runtime;

/// <summary>
/// One actor in memory: loads its stream, decides one command at a time, and holds only what is committed. The host keeps calls to
/// <see cref="Handle"/> from overlapping; everything else is safe at any time. Hosts are thin around this class.
/// </summary>
public sealed class ActorCell(ActorId id, CellContext context)
{
    private const int MostAttempts = 40;
    private const int LongPage = 1_000;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(40);

    private readonly ActorDefinition _definition = ActorDefinitions.Of(id.Kind);
    private Memory? _memory;
    private long _snapshotAt;

    public ActorId Id => id;

    public async Task<CommandReply> Handle(Command command, CommandMeta meta, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var memory = _memory ?? (IsSaidToBeNew(meta, attempt) ? Nothing : await Load(cancel).ConfigureAwait(false));
            var at = memory.NextTime(context.Time.GetUtcNow());
            if (meta.ExpectedVersion is { } expected && expected != memory.Version)
            {
                if (await IsBehind(memory, cancel).ConfigureAwait(false))
                    continue;
                return await Refuse(new StaleActor(), memory, meta, cancel).ConfigureAwait(false);
            }

            switch (_definition.Decide(memory.State, command, new(id, memory.Version, at, meta.By)))
            {
                case Decision.Refused or Decision.Accepted { Events.Count: 0 } when await IsBehind(memory, cancel).ConfigureAwait(false):
                    break;
                case Decision.Refused refused:
                    return await Refuse(refused.Refusal, memory, meta, cancel).ConfigureAwait(false);
                case Decision.Accepted { Events.Count: 0 } accepted:
                    return await Earlier(memory, meta, cancel).ConfigureAwait(false)
                        ?? new CommandReply.Accepted(new(id.Stream, memory.Version, accepted.Created), Repeated: false);
                case Decision.Accepted accepted:
                    if (await Append(memory, accepted, command, meta, at, cancel).ConfigureAwait(false) is { } reply)
                        return reply;
                    if (attempt == MostAttempts)
                        throw new JournalUnavailableException($"{id} lost {MostAttempts} races for its next version.");
                    await StepAside(attempt, cancel).ConfigureAwait(false);
                    break;
            }
        }
    }

    /// <summary>The committed state; never waits for a command in progress.</summary>
    public async Task<ActorView> View(CancellationToken cancel)
    {
        var memory = _memory ?? await Load(cancel).ConfigureAwait(false);
        return new(memory.Version, memory.State);
    }

    /// <summary>Drops what is in memory; the next call reads the journal.</summary>
    public void Forget() => _memory = null;

    private async Task<CommandReply?> Append(
        Memory memory, Decision.Accepted accepted, Command command, CommandMeta meta, DateTimeOffset at, CancellationToken cancel)
    {
        var commit = CommitBuilder.Build(id, _definition, memory, accepted, command, meta, at, context.Ring);
        cancel.ThrowIfCancellationRequested();
        AppendOutcome outcome;
        try
        {
            // A caller that goes away must not leave the cell behind its journal: once queued, the append runs to its end.
            outcome = await context.Journal.Append(commit.Append, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            Forget();
            throw;
        }

        switch (outcome)
        {
            case AppendOutcome.Appended:
                _memory = commit.Next;
                if (commit.Next.Version - _snapshotAt >= Snapshots.Every)
                    Keep(commit.Next);
                Tell(commit);
                return new CommandReply.Accepted(commit.Receipt, Repeated: false);
            case AppendOutcome.VersionConflict:
                Forget();
                return null;
            case AppendOutcome.Repeated repeated:
                return new CommandReply.Accepted(Receipts.Read(repeated.Receipt), Repeated: true);
            case AppendOutcome.FingerprintMismatch:
                return new CommandReply.Refused(new CommandIdReused(), memory.Version);
            case AppendOutcome.NameTaken taken:
                return new CommandReply.Refused(new NameTaken(taken.Name.Value, taken.Stream), memory.Version);
            default:
                throw new NotSupportedException($"Unknown append outcome {outcome.GetType().Name}.");
        }
    }

    /// <summary>
    /// Another process went further: what memory says is the past. An append finds that out by itself; a "no" and a "nothing to do"
    /// must not be said of a state that is over.
    /// </summary>
    private async Task<bool> IsBehind(Memory memory, CancellationToken cancel)
    {
        var newer = await context.Journal.Read(id.Tenant, id.Stream, memory.Version, 1, cancel).ConfigureAwait(false);
        if (newer.Count == 0)
            return false;
        Forget();
        return true;
    }

    private async Task<CommandReply> Refuse(Refusal refusal, Memory memory, CommandMeta meta, CancellationToken cancel) =>
        await Earlier(memory, meta, cancel).ConfigureAwait(false) ?? new CommandReply.Refused(refusal, memory.Version);

    /// <summary>
    /// What the same command led to before, if it was sent before: what was accepted once is answered the same way for ever, whatever
    /// the actor would say by now. Asked only where nothing will be appended; the append itself finds repetitions.
    /// </summary>
    private async Task<CommandReply?> Earlier(Memory memory, CommandMeta meta, CancellationToken cancel)
    {
        var earlier = await context.Journal.FindCommand(id.Tenant, meta.Id, cancel).ConfigureAwait(false);
        if (earlier is null)
            return null;
        return earlier.Fingerprint.Span.SequenceEqual(meta.Fingerprint.Span)
            ? new CommandReply.Accepted(Receipts.Read(earlier.Receipt), Repeated: true)
            : new CommandReply.Refused(new CommandIdReused(), memory.Version);
    }

    /// <summary>Two hosts that fight for one actor get out of step: the first retry is at once, later ones wait a random while.</summary>
    private static Task StepAside(int attempt, CancellationToken cancel) => attempt == 1
        ? Task.CompletedTask
        : Task.Delay(LongestPause * Random.Shared.NextDouble() * Math.Min(1, attempt / 8.0), TimeProvider.System, cancel);

    private Memory Nothing => new(0, EventChain.Genesis, _definition.Initial, DateTimeOffset.MinValue);

    /// <summary>Whoever has just invented the actor knows that there is nothing to load; the append finds out if that was wrong.</summary>
    private static bool IsSaidToBeNew(CommandMeta meta, int attempt) => meta.ExpectedVersion == 0 && attempt == 1;

    private async Task<Memory> Load(CancellationToken cancel)
    {
        var memory = Nothing;
        var page = await Page(after: 0, Snapshots.Every, cancel).ConfigureAwait(false);
        if (page.Count == Snapshots.Every && await FromSnapshot(cancel).ConfigureAwait(false) is { } kept)
            (memory, page) = kept;

        var from = memory.Version;
        for (var asked = Snapshots.Every; page.Count > 0; asked = LongPage)
        {
            foreach (var stored in page)
                memory = memory.Replay(_definition, stored);
            page = page.Count < asked ? [] : await Page(memory.Version, LongPage, cancel).ConfigureAwait(false);
        }

        _snapshotAt = from;
        if (memory.Version - from > Snapshots.Every)
            Keep(memory);

        // A reader may have loaded meanwhile, and a command even gone further: the first to arrive stays.
        return Interlocked.CompareExchange(ref _memory, memory, null) ?? memory;
    }

    /// <summary>The snapshot and what came after it, when it is one of this history: its last event is where it should be.</summary>
    private async Task<(Memory Memory, IReadOnlyList<StoredEvent> After)?> FromSnapshot(CancellationToken cancel)
    {
        if (context.Snapshots is not { } snapshots || await snapshots.Find(id, _definition, cancel).ConfigureAwait(false) is not { } memory)
            return null;
        var page = await Page(memory.Version - 1, Snapshots.Every + 1, cancel).ConfigureAwait(false);
        return page is [var last, ..] && last.Hash.Span.SequenceEqual(memory.Head.Span) ? (memory, [.. page.Skip(1)]) : null;
    }

    private Task<IReadOnlyList<StoredEvent>> Page(long after, int limit, CancellationToken cancel) =>
        context.Journal.Read(id.Tenant, id.Stream, after, limit, cancel);

    private void Tell(Commit commit)
    {
        RuntimeTelemetry.Commands.Add(1);
        RuntimeTelemetry.Events.Add(commit.Events.Count);
        foreach (var observer in context.Observers)
            observer.Committed(id, commit);
    }

    private void Keep(Memory memory)
    {
        _snapshotAt = memory.Version;
        context.Snapshots?.Offer(id, memory);
    }
}
