using System.Data.Common;
using Actors.Storage;
using Orleans.Runtime;
using Orleans.Storage;

namespace Actors.Grains.States;

/// <summary>Changing the state of a grain that is no part of the record.</summary>
public static class StateChanges
{
    private const int MostAttempts = 5;

    /// <summary>
    /// Decides on what is known and writes it. Where the stored state is another, that is read and decided on again. After a write
    /// that failed the grain knows what it knew before.
    /// </summary>
    /// <param name="next">Null leaves it as it is.</param>
    /// <exception cref="JournalUnavailableException">The database did not answer; the outcome is unknown.</exception>
    public static async Task Change<T>(this IPersistentState<T> state, Func<T?> next)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            if (next() is not { } wanted)
                return;
            var known = state.State;
            state.State = wanted;
            try
            {
                await state.WriteStateAsync();
                return;
            }
            catch (InconsistentStateException) when (attempt < MostAttempts)
            {
                state.State = known;
                await state.ReadStateAsync();
            }
            catch (Exception error)
            {
                state.State = known;
                if (error is DbException or TimeoutException or InconsistentStateException)
                    throw new JournalUnavailableException("The state of a grain was not kept; the outcome is unknown.", error);
                throw;
            }
        }
    }
}
