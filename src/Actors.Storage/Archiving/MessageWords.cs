using System.Collections.Frozen;
using System.Text.Json;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Detailing;

namespace Actors.Storage;

/// <summary>The words of a message, whose personal data is a content beside them: read as one, or with a mark where it was erased.</summary>
internal static class MessageWords
{
    private static readonly FrozenSet<string> Types = EventTypes.Known
        .Where(type => type.Clr == typeof(MessageReceived) || type.Clr == typeof(OutsideReplyDetected))
        .Select(type => type.Name)
        .ToFrozenSet();

    /// <param name="texts">The contents of the event, by their ids.</param>
    public static IEnumerable<string> Joined(StoredEvent e, IReadOnlyDictionary<Guid, string> texts)
    {
        if (Of(e) is not var (body, details) || !texts.TryGetValue(body.Id, out var words))
            return texts.Values;
        var known = texts.TryGetValue(details.Id, out var parts) ? JsonSerializer.Deserialize(parts, DomainJson.Default.MessageDetails) : null;
        var read = JsonSerializer.Deserialize(words, DomainJson.Default.MessageBody)!.Joined(known) with { Cuts = null };
        return texts.Where(text => text.Key != details.Id)
            .Select(text => text.Key == body.Id ? JsonSerializer.Serialize(read, DomainJson.Default.MessageBody) : text.Value);
    }

    private static (ContentRef Body, ContentRef Details)? Of(StoredEvent e) =>
        !Types.Contains(e.Header.Type) ? null
        : EventTypes.Read(e.Header.Type, e.Header.Schema, e.Payload.Span) switch
        {
            MessageReceived { Details: { } details } message => (message.Body, details),
            OutsideReplyDetected { Details: { } details } message => (message.Body, details),
            _ => null,
        };
}
