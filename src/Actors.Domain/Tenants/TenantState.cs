using System.Collections.Immutable;

namespace Actors.Domain.Tenants;

public sealed record TenantState
{
    public static readonly TenantState Empty = new();

    public ImmutableSortedDictionary<string, AccountSettings> Accounts { get; init; } =
        ImmutableSortedDictionary.Create<string, AccountSettings>(StringComparer.Ordinal);

    /// <summary>Users by id with their roles.</summary>
    public ImmutableDictionary<Guid, User> Users { get; init; } = ImmutableDictionary<Guid, User>.Empty;

    /// <summary>API keys that were not revoked.</summary>
    public ImmutableHashSet<Guid> Keys { get; init; } = [];
}

public sealed record User(ImmutableArray<string> Roles, bool Disabled);
