using Actors.Storage;
using Orleans.Runtime;

namespace Actors.Grains.Calls;

/// <summary>Calls to grains that are made again where a silo left or was not reached: another will have the grain.</summary>
public sealed partial class PatientCalls(ILogger<PatientCalls> logger)
{
    private const int MostAttempts = 12;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <param name="call">May run more than once, so a second run must do no harm.</param>
    /// <exception cref="JournalUnavailableException">It was not answered; the outcome is unknown.</exception>
    public async Task<T> Make<T>(string grain, Func<Task<T>> call, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call().WaitAsync(cancel).ConfigureAwait(false);
            }
            catch (Exception error) when (IsPassing(error) && attempt < MostAttempts)
            {
                LogAgain(error, grain, attempt);
            }
            catch (Exception error) when (IsPassing(error) || error is TimeoutException)
            {
                throw new JournalUnavailableException($"{grain} did not answer; the outcome is unknown.", error);
            }

            var pause = TimeSpan.FromMilliseconds(25 * Math.Pow(2, attempt - 1));
            await Task.Delay(pause < LongestPause ? pause : LongestPause, TimeProvider.System, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>A timeout is not among them: it says nothing.</summary>
    private static bool IsPassing(Exception error) =>
        error is SiloUnavailableException or OrleansMessageRejectionException or ClientNotAvailableException
        || error is OrleansException { InnerException: System.Net.Sockets.SocketException or IOException };
}
