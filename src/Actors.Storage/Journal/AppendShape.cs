namespace Actors.Storage;

/// <summary>What can be known to be wrong with an append without asking the database.</summary>
internal static class AppendShape
{
    /// <exception cref="ArgumentException">No events, or events that are not the next ones of one chain.</exception>
    public static void Check(Append append)
    {
        if (append.Events.Count == 0)
            throw new ArgumentException("An append has at least one event.", nameof(append));

        var version = append.ExpectedVersion;
        var previous = append.Events[0].Previous;
        for (var i = 0; i < append.Events.Count; i++)
        {
            var stored = append.Events[i];
            if (stored.Header.Version != ++version || stored.Header.Stream != append.Stream || stored.Header.Tenant != append.Tenant)
                throw new ArgumentException($"Event {stored.Header.Version} of {stored.Header.Stream} stands where version {version} of {append.Stream} belongs.", nameof(append));
            if (!stored.Previous.Span.SequenceEqual(previous.Span) || stored.Hash.Length != EventChain.HashLength)
                throw new ArgumentException($"Event {version} of {append.Stream} does not continue the chain.", nameof(append));
            previous = stored.Hash;
        }
    }
}
