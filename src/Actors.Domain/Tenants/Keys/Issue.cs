using Actors.Domain.Tenants.People;

namespace Actors.Domain.Tenants.Keys;

public sealed record CreateApiKey(Guid Key, IReadOnlyList<string> Roles, DateTimeOffset? ExpiresAt) : Command;

public sealed record RevokeApiKey(Guid Key) : Command;

public sealed record UnknownApiKey() : Refusal("api-key.unknown", "There is no such API key.", RefusalKind.Unknown);

internal static class Issue
{
    public static Decision Decide(CreateApiKey command) => Roles.AreKnown(command.Roles)
        ? Decision.Accept(command.Key, new ApiKeyCreated(command.Key, command.Roles, command.ExpiresAt))
        : new UnknownRole();

    public static Decision Decide(TenantState state, RevokeApiKey command) => state.Keys.Contains(command.Key)
        ? Decision.Accept(new ApiKeyRevoked(command.Key))
        : new UnknownApiKey();
}
