using System.Diagnostics;

namespace Actors.Storage;

/// <summary>Writes batches, one at a time, and completes every append in them.</summary>
internal abstract class BatchWriter : IAsyncDisposable
{
    private const int MostAttempts = 4;

    /// <summary>
    /// Commits what can be committed and leaves it in <paramref name="batch"/>; completes and removes what must be refused. When it
    /// throws, nothing was written, unless the error is an outage: then nobody knows.
    /// </summary>
    protected abstract Task Commit(List<Pending> batch);

    /// <summary>Whether the error is a collision with rows that another transaction committed.</summary>
    protected abstract bool IsRace(Exception error);

    /// <summary>Completes and removes the appends that collide with committed rows.</summary>
    protected abstract Task Settle(List<Pending> batch);

    public abstract ValueTask DisposeAsync();

    /// <summary>
    /// One offender never fails its neighbours: a collision is settled and the rest written again, and when the reason cannot be
    /// found the batch is halved until the offender stands alone.
    /// </summary>
    public async Task Write(List<Pending> batch)
    {
        var started = Stopwatch.GetTimestamp();
        var reconnected = false;
        for (var attempt = 1; batch.Count > 0; attempt++)
        {
            var before = batch.Count;
            try
            {
                await Commit(batch);
                Acknowledge(batch);
                JournalMetrics.Written(batch.Count, started);
                return;
            }
            catch (Exception error) when (!reconnected && Outages.IsLostConnection(error))
            {
                reconnected = true; // and the new connection tells how the batch ended
                foreach (var pending in batch)
                    pending.IsInDoubt = true;
            }
            catch (Exception error) when (Outages.Recognise(error) is { } outage)
            {
                Fail(batch, outage);
                return;
            }
            catch (Exception error) when (IsRace(error))
            {
                if (!await TrySettle(batch))
                    return;
                if (batch.Count < before)
                    attempt = 0;
                else if (attempt >= MostAttempts && batch.Count == 1)
                    Fail(batch, new("The append lost too many races.", error));
                else if (attempt >= MostAttempts)
                    await WriteHalves(batch);
            }
            catch (Exception error) when (batch.Count == 1)
            {
                batch[0].Fail(error);
                return;
            }
            catch (Exception)
            {
                await WriteHalves(batch);
            }
        }
    }

    private async Task<bool> TrySettle(List<Pending> batch)
    {
        try
        {
            await Settle(batch);
            return true;
        }
        catch (Exception error) when (Outages.Recognise(error) is { } outage)
        {
            Fail(batch, outage);
            return false;
        }
    }

    private async Task WriteHalves(List<Pending> batch)
    {
        var half = batch.Count / 2;
        var (first, second) = (batch[..half], batch[half..]);
        batch.Clear();
        await Write(first);
        await Write(second);
    }

    private static void Acknowledge(List<Pending> batch)
    {
        foreach (var pending in batch)
        {
            foreach (var content in pending.Contents)
                content.Key.Stored = true;
            pending.Complete(AppendOutcome.Appended.Instance);
        }
    }

    private static void Fail(List<Pending> batch, JournalUnavailableException outage)
    {
        foreach (var pending in batch)
            pending.Fail(outage);
        batch.Clear();
    }
}
