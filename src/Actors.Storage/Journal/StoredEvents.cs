namespace Actors.Storage;

public static class StoredEvents
{
    /// <summary>The event that the bytes stand for, with its place in the stream.</summary>
    public static Recorded Read(this StoredEvent stored)
    {
        var header = stored.Header;
        return new(header.Version, Micros.ToTime(header.AtMicros), new(header.By), EventTypes.Read(header.Type, header.Schema, stored.Payload.Span));
    }
}
