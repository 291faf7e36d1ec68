namespace Actors.Server.Deliveries;

/// <summary>A reply for a gateway to hand to its channel.</summary>
/// <param name="Id">Report under it what became of the reply.</param>
/// <param name="To">The buyer's address on the channel; null where the channel goes by the thread.</param>
/// <param name="Thread">The channel's own key of the conversation, where it has one.</param>
/// <param name="Subject">Of the conversation, without a reply mark.</param>
/// <param name="InReplyTo">The channel's identifier of the last message the author could know of.</param>
/// <param name="Attempt">1 for the first try.</param>
public sealed record Delivery(
    Guid Id,
    string Account,
    Guid Ticket,
    Guid Reply,
    string? To,
    string? Thread,
    string? Subject,
    string Text,
    IReadOnlyList<DeliveryFile> Attachments,
    string? InReplyTo,
    DateTimeOffset LeasedUntil,
    int Attempt)
{
    /// <summary>What Amazon wants to find in the text of the answer, as its mail had it.</summary>
    public string? CommunicationToken { get; init; }
}

/// <param name="Id">Fetch the bytes from <c>/attachments/{ticket}/{id}</c>.</param>
public sealed record DeliveryFile(Guid Id, string? Name, string? MediaType, long Size);

public sealed record DeliveryList(IReadOnlyList<Delivery> Items);
