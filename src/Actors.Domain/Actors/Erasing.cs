using System.Text.Json.Serialization;

namespace Actors.Domain;

/// <summary>Why contents are destroyed.</summary>
public enum ErasureGround
{
    /// <summary>They were kept as long as the rule of their class says.</summary>
    Retention,

    /// <summary>Somebody asked for it who may.</summary>
    Request,

    /// <summary>They were erased after the backup was taken that the record was restored from.</summary>
    Restore,
}

/// <summary>Every actor understands it: these contents of its own events are to be destroyed.</summary>
public sealed record EraseContents(IReadOnlyList<Guid> Erased, string RecordClass, ErasureGround Ground) : Command;

/// <summary>
/// The contents are destroyed from here on, with their salts. It names no subject; the events that committed to them stay as they are (R105).
/// </summary>
public sealed record ContentErased(IReadOnlyList<Guid> Contents, string RecordClass, ErasureGround Ground) : Event;

/// <summary>Destroy what an event on record says is destroyed. Again does no harm.</summary>
public sealed record DestroyContents(string Stream, IReadOnlyList<Guid> Contents) : Effect
{
    public const string Name = "destroy-contents";

    [JsonIgnore]
    public override string Kind => Name;

    public bool Equals(DestroyContents? other) => other is not null && Stream == other.Stream && Contents.SequenceEqual(other.Contents);

    public override int GetHashCode() => HashCode.Combine(Stream, Contents.Count);
}
