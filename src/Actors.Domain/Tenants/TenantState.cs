using System.Collections.Immutable;
using Actors.Domain.Tenants.Connections;
using Actors.Domain.Tickets;
using Actors.Domain.Screening;

namespace Actors.Domain.Tenants;

public sealed record TenantState
{
    public static readonly TenantState Empty = new();

    public ImmutableSortedDictionary<string, AccountSettings> Accounts { get; init; } =
        ImmutableSortedDictionary.Create<string, AccountSettings>(StringComparer.Ordinal);

    /// <summary>The tenant's additions to the gates, for one channel before those for all (R54).</summary>
    public ImmutableList<NoteRule> NoteStandard { get; init; } = [];

    /// <summary>What notes can cite (R44), by code.</summary>
    public ImmutableSortedDictionary<string, PolicySettings> Policies { get; init; } = PolicyCatalogue.Seed;

    /// <summary>Where tickets can be escalated to (R55), by id.</summary>
    public ImmutableSortedDictionary<string, TeamSettings> Teams { get; init; } = FirstTeams.Seed;
    /// <summary>Only accounts that were suspended at least once; see <see cref="ModeOf"/>.</summary>
    public ImmutableSortedDictionary<string, AccountMode> Modes { get; init; } =
        ImmutableSortedDictionary.Create<string, AccountMode>(StringComparer.Ordinal);

    /// <summary>By account; an account without one is served by a gateway.</summary>
    public ImmutableSortedDictionary<string, Connection> Connections { get; init; } =
        ImmutableSortedDictionary.Create<string, Connection>(StringComparer.Ordinal);

    /// <summary>Users by id with their roles.</summary>
    public ImmutableDictionary<Guid, User> Users { get; init; } = ImmutableDictionary<Guid, User>.Empty;

    /// <summary>API keys that were not revoked.</summary>
    public ImmutableHashSet<Guid> Keys { get; init; } = [];

    public RiskTargets RiskTargets { get; init; } = RiskTargets.Default;

    public WordingSettings Wording { get; init; } = WordingSettings.Default;

    /// <summary>What the standard says about a step on a channel; null when it says nothing.</summary>
    public GateRule? RuleOf(Gate gate, string channel)
    {
        var rule = NoteStandard.Find(rule => rule.Gate == gate && rule.Channel == channel)
            ?? NoteStandard.Find(rule => rule.Gate == gate && rule.Channel is null);
        return rule is null ? null : new(rule.Enforced, rule.Required);
    }

    public IEnumerable<string> TeamsOf(Guid user) => Teams.Keys.Where(team => IsMember(user, team));

    public bool IsMember(Guid user, string team) => Teams.TryGetValue(team, out var settings) && settings.Members?.Contains(user) is true;

    /// <summary>How long a reply of the account can be taken back.</summary>
    public TimeSpan UndoOf(string account) =>
        TimeSpan.FromSeconds(Connections.GetValueOrDefault(account)?.Settings.Outgoing?.UndoSeconds ?? 0);

    public AccountMode ModeOf(string account) => Modes.GetValueOrDefault(account, AccountMode.Open);
}

public sealed record User(ImmutableArray<string> Roles, bool Disabled);
