namespace Actors.Storage;

/// <summary>The columns of <c>events e</c>, in the order of <see cref="Columns"/>.</summary>
internal sealed record EventRecord(
    string Tenant,
    string Stream,
    long Version,
    string Type,
    long Schema,
    long AtUs,
    string By,
    byte[] Payload,
    byte[] PrevHash,
    byte[] Hash)
{
    public const string Columns =
        """e.tenant, e.stream, e.version, e.type, e.schema, e.at_us AS atUs, e."by", e.payload, e.prev_hash AS prevHash, e.hash""";

    public StoredEvent Event() => new(new(Tenant, Stream, Version, Type, (int)Schema, AtUs, By), Payload, PrevHash, Hash);
}
