namespace Actors.Storage;

/// <summary>A content as it is stored.</summary>
/// <param name="Duplicate">Keyed hash of an attachment's bytes; null for other classes.</param>
internal readonly record struct SealedContent(Guid Id, DataKey Key, byte[] Sealed, byte[]? Duplicate, long AtMicros);
