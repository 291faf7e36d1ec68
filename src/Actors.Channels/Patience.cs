namespace Actors.Channels;

/// <summary>A token that is cancelled when one step of a longer work takes too long.</summary>
internal sealed class Patience(TimeSpan step, CancellationToken cancel) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancel);

    public CancellationToken Token => Renewed();

    /// <summary>The next step begins.</summary>
    public CancellationToken Renewed()
    {
        _source.CancelAfter(step);
        return _source.Token;
    }

    public void Dispose() => _source.Dispose();
}
