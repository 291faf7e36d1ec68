namespace Actors.Domain.Tenants;

/// <summary>A selling account was registered or its settings changed; always the whole of the settings.</summary>
public sealed record AccountRegistered(string Account, AccountSettings Settings) : Event;

/// <summary>Somebody may sign in. Name and address live with the sign-in data, not in the record.</summary>
public sealed record UserAdded(Guid User, IReadOnlyList<string> Roles) : Event;

public sealed record UserRolesChanged(Guid User, IReadOnlyList<string> Roles) : Event;

public sealed record UserDisabled(Guid User) : Event;

public sealed record UserEnabled(Guid User) : Event;

public sealed record ApiKeyCreated(Guid Key, IReadOnlyList<string> Roles, DateTimeOffset? ExpiresAt) : Event;

public sealed record ApiKeyRevoked(Guid Key) : Event;
