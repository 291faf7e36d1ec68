namespace Actors.Server.Verification;

/// <summary>
/// One verification of a whole record at a time, on a thread of its own: on SQLite it reads without a pause, and several at once would
/// leave nobody else a thread.
/// </summary>
public sealed class VerificationTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Null when one is running.</summary>
    public async Task<RecordReport?> Verify(RecordVerifier verifier, string? tenant, bool compareContents, CancellationToken cancel)
    {
        if (!await _turn.WaitAsync(0, cancel))
            return null;
        try
        {
            return await Task.Factory.StartNew(
                () => verifier.Verify(tenant, compareContents, cancel), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
