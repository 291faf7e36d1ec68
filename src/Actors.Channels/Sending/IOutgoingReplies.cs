using Actors.Storage;

namespace Actors.Channels.Sending;

/// <summary>What the desk knows of a reply that is due.</summary>
public interface IOutgoingReplies
{
    /// <returns>Null when it is not waiting any more, or when its text was erased.</returns>
    Task<OutgoingReply?> Open(LeasedEffect effect, SendReply send, CancellationToken cancel);
}

/// <param name="To">The address that the thread asks answers to; null where it names none.</param>
/// <param name="Subject">Of the conversation, without a reply mark.</param>
/// <param name="InReplyTo">Message-ID of the last mail its author could know of, without angle brackets.</param>
/// <param name="References">Message-IDs of the conversation, oldest first.</param>
/// <param name="Automatic">An automaton's, which must not be answered by another one.</param>
/// <param name="Token">Amazon's key of the thread, which it wants to see again.</param>
/// <param name="Doubtful">An earlier try ended without an answer.</param>
public sealed record OutgoingReply(
    string? To,
    string? Subject,
    string Text,
    IReadOnlyList<OutgoingFile> Files,
    string? InReplyTo,
    IReadOnlyList<string> References,
    bool Automatic,
    string? Token,
    bool Doubtful);

public sealed record OutgoingFile(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);
