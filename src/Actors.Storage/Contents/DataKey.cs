namespace Actors.Storage;

/// <summary>A key of one data subject and record class, unwrapped.</summary>
internal sealed class DataKey(string tenant, Guid id, byte[] subject, string recordClass, byte[] secret, byte[] wrapped, long atMicros)
{
    private volatile bool _stored;

    public string Tenant => tenant;

    public Guid Id => id;

    /// <summary>Keyed hash of the subject.</summary>
    public byte[] Subject => subject;

    public string RecordClass => recordClass;

    public byte[] Secret => secret;

    public byte[] Wrapped => wrapped;

    public long AtMicros => atMicros;

    /// <summary>
    /// Whether a commit has put the key into the database. Until then every append that uses it brings the row along: the key is
    /// durable with the first content it seals, whichever append that is.
    /// </summary>
    public bool Stored
    {
        get => _stored;
        set => _stored = value;
    }
}
