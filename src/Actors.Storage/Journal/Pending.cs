namespace Actors.Storage;

/// <summary>An append on its way to a commit. Whoever writes it completes it, once.</summary>
internal sealed class Pending : IThreadPoolWorkItem
{
    private readonly TaskCompletionSource<AppendOutcome> _done = new();
    private readonly CancellationToken _caller;
    private AppendOutcome? _outcome;
    private Exception? _error;

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
        Fail(new OperationCanceledException(_caller));
        return true;
    }

    public void Complete(AppendOutcome outcome)
    {
        _outcome = outcome;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    public void Fail(Exception error)
    {
        _error = error;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Here the caller goes on, in the order of completion and before the writer that yields after it.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        if (_error is OperationCanceledException)
            _done.TrySetCanceled(_caller);
        else if (_error is not null)
            _done.TrySetException(_error);
        else
            _done.TrySetResult(_outcome!);
    }
}
