namespace Actors.Storage;

/// <summary>An append on its way to a commit. Whoever writes it completes it, once.</summary>
internal sealed class Pending
{
    private readonly TaskCompletionSource<AppendOutcome> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _caller;

    public Pending(Append append, SealedContent[] contents, CancellationToken caller)
    {
        Append = append;
        Contents = contents;
        _caller = caller;
        foreach (var stored in append.Events)
            Size += stored.Payload.Length;
        foreach (var content in contents)
            Size += content.Sealed.Length;
    }

    public Append Append { get; }

    public SealedContent[] Contents { get; }

    /// <summary>Bytes that weigh in a batch.</summary>
    public int Size { get; }

    /// <summary>A transaction that held the append lost its connection: what it left, if anything, is this append's own commit.</summary>
    public bool IsInDoubt { get; set; }

    public Task<AppendOutcome> Done => _done.Task;

    /// <summary>True when the caller went away before a batch took the append: nothing is written then.</summary>
    public bool Withdrawn()
    {
        if (!_caller.IsCancellationRequested)
            return false;
        _done.TrySetCanceled(_caller);
        return true;
    }

    public void Complete(AppendOutcome outcome) => _done.TrySetResult(outcome);

    public void Fail(Exception error) => _done.TrySetException(error);
}
