namespace Actors.Ledger;

/// <summary>Everything about an event that is hashed beside its payload.</summary>
/// <param name="Version">Place in the stream; the first event is 1.</param>
/// <param name="Type">The event's stable name.</param>
/// <param name="Schema">Version of the payload's shape.</param>
/// <param name="AtMicros">When the event was recorded: microseconds since 1970-01-01T00:00:00Z.</param>
/// <param name="By">Who acted.</param>
public readonly record struct EventHeader(string Tenant, string Stream, long Version, string Type, int Schema, long AtMicros, string By);
