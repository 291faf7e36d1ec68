namespace Actors.Storage;

/// <summary>What committed rows say about an append; the same on both databases.</summary>
internal static class Verdict
{
    /// <summary>Where a stream without events stands.</summary>
    public static readonly (long Version, byte[] Hash) NoStream = (0, EventChain.Genesis.ToArray());

    public static AppendOutcome OnCommand(Append append, byte[] fingerprint, byte[] receipt) =>
        append.Command.Fingerprint.Span.SequenceEqual(fingerprint)
            ? new AppendOutcome.Repeated(receipt)
            : AppendOutcome.FingerprintMismatch.Instance;

    /// <summary>Null when the first event names the stream's head as its predecessor; else nobody may retry it.</summary>
    public static Exception? OnHead(Append append, ReadOnlySpan<byte> head) =>
        append.Events[0].Previous.Span.SequenceEqual(head)
            ? null
            : new InvalidOperationException($"Event {append.ExpectedVersion + 1} of {append.Stream} does not name the stream's head as its predecessor.");
}
