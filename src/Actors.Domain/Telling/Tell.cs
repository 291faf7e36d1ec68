using System.Text.Json.Serialization;

namespace Actors.Domain;

/// <summary>Let everybody concerned know what happened. Whoever caused it knows already.</summary>
/// <param name="Topic">One of <see cref="Notices"/>.</param>
/// <param name="About">The stream of what it happened to; nothing else is said, people read it there.</param>
/// <param name="To">See <see cref="Addressee"/>.</param>
/// <param name="By">Of the event, like <paramref name="At"/>.</param>
public sealed record Tell(string Topic, string About, IReadOnlyList<string> To, Who By, DateTimeOffset At) : Effect
{
    public const string Name = "tell";

    /// <summary>The account it belongs to; absent where it belongs to none.</summary>
    public string? OfAccount { get; init; }

    [JsonIgnore]
    public override string Kind => Name;

    public bool Equals(Tell? other) =>
        other is not null
        && (Topic, About, By, At, OfAccount) == (other.Topic, other.About, other.By, other.At, other.OfAccount)
        && To.SequenceEqual(other.To);

    public override int GetHashCode() => HashCode.Combine(Topic, About, By, At, OfAccount, To.Count);
}
