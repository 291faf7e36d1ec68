using System.Collections.Immutable;
using Actors.Domain.Tenants.Connections;
using Actors.Domain.Tenants.Retaining;
using Actors.Domain.Tickets;
using Actors.Domain.Screening;
using Actors.Domain.Tenants.Reviewing;

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

    /// <summary>Who made each key that ever was: what a key does, its maker does.</summary>
    public ImmutableDictionary<Guid, Who> KeyMakers { get; init; } = ImmutableDictionary<Guid, Who>.Empty;

    /// <summary>A record class without a rule is kept for ever.</summary>
    public IReadOnlyList<RetentionRule> Retention { get; init; } = RetentionRules.Default;

    /// <summary>Streams of which nothing is erased; an asterisk stands for all.</summary>
    public ImmutableSortedSet<string> LegalHolds { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public RiskTargets RiskTargets { get; init; } = RiskTargets.Default;

    public RefundReviewRule RefundReview { get; init; } = RefundReviewRule.None;

    public WordingSettings Wording { get; init; } = WordingSettings.Default;

    /// <summary>What the standard says about a step on a channel; null when it says nothing.</summary>
    public GateRule? RuleOf(Gate gate, string channel)
    {
        var rule = NoteStandard.Find(rule => rule.Gate == gate && rule.Channel == channel)
            ?? NoteStandard.Find(rule => rule.Gate == gate && rule.Channel is null);
        return rule is null ? null : new(rule.Enforced, rule.Required);
    }

    public bool IsOnHold(string stream) => LegalHolds.Contains("*") || LegalHolds.Contains(stream);

    public IEnumerable<string> TeamsOf(Guid user) => Teams.Keys.Where(team => IsMember(user, team));

    public bool IsMember(Guid user, string team) => Teams.TryGetValue(team, out var settings) && settings.Members?.Contains(user) is true;

    /// <summary>How long a reply of the account can be taken back.</summary>
    public TimeSpan UndoOf(string account) =>
        TimeSpan.FromSeconds(Connections.GetValueOrDefault(account)?.Settings.Outgoing?.UndoSeconds ?? 0);

    /// <summary>
    /// All identities behind which the same hand is: a key does what its maker does. Four eyes are two people, not two credentials. Keys that a
    /// person made, by whatever other keys, are all that person's; a machine's key is as good as the keys it made and was made by.
    /// </summary>
    public IReadOnlyList<Who> SameAs(Who who)
    {
        var makers = Makers(who);
        var person = makers.Find(maker => maker.IsPerson);
        return
        [
            .. makers,
            .. KeyMakers.Keys.Select(Who.ApiKey).Where(key =>
                !makers.Contains(key) && Makers(key) is var others && others.Contains(person.Value is null ? who : person)),
        ];
    }

    /// <summary>Itself, who made it, who made that.</summary>
    private List<Who> Makers(Who who)
    {
        var makers = new List<Who> { who };
        while (makers[^1].Key is { } key && KeyMakers.TryGetValue(key, out var maker) && !maker.IsSystem && !makers.Contains(maker))
            makers.Add(maker);
        return makers;
    }

    public AccountMode ModeOf(string account) => Modes.GetValueOrDefault(account, AccountMode.Open);
}

public sealed record User(ImmutableArray<string> Roles, bool Disabled);
