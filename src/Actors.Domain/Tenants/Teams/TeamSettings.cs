using System.Collections.Immutable;

namespace Actors.Domain.Tenants;

/// <param name="Retired">It keeps the tickets it has and receives no more.</param>
public sealed record TeamSettings(string Name, bool Retired)
{
    public const int MostMembers = 200;

    /// <summary>Who hears of what is handed to the team, each once and in order; absent where it has nobody.</summary>
    public IReadOnlyList<Guid>? Members { get; init; }

    public bool Equals(TeamSettings? other) =>
        other is not null && (Name, Retired) == (other.Name, other.Retired) && (Members ?? []).SequenceEqual(other.Members ?? []);

    public override int GetHashCode() => HashCode.Combine(Name, Retired, Members?.Count ?? 0);
}

/// <summary>The teams every tenant begins with (R55).</summary>
public static class FirstTeams
{
    public static readonly ImmutableSortedDictionary<string, TeamSettings> Seed = new Dictionary<string, TeamSettings>
    {
        ["claims"] = new("Claims", Retired: false),
        ["compliance"] = new("Compliance", Retired: false),
        ["finance"] = new("Finance", Retired: false),
        ["logistics"] = new("Logistics", Retired: false),
        ["managers"] = new("Managers", Retired: false),
        ["tier-2"] = new("Tier 2", Retired: false),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
