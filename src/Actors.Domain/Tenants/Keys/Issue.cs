using Actors.Domain.Tenants.People;

namespace Actors.Domain.Tenants.Keys;

public sealed record CreateApiKey(Guid Key, IReadOnlyList<string> Roles, DateTimeOffset? ExpiresAt) : TenantCommand;

public sealed record RevokeApiKey(Guid Key) : TenantCommand;

public sealed record UnknownApiKey() : Refusal("api-key.unknown", "There is no such API key.", RefusalKind.Unknown);

public sealed record ApiKeyExpired() : Refusal("api-key.expired", "An API key expires in the future, or never.", RefusalKind.Invalid);

internal static class Issue
{
    public static Decision Decide(TenantState state, CreateApiKey command, in Context context)
    {
        if (!Roles.AreKnown(command.Roles))
            return new UnknownRole();
        if (state.Keys.Contains(command.Key))
            return Decision.Accept(command.Key);
        var expiresAt = command.ExpiresAt?.ToRecord();
        return expiresAt <= context.Now
            ? new ApiKeyExpired()
            : Decision.Accept(command.Key, new ApiKeyCreated(command.Key, Roles.Normal(command.Roles), expiresAt));
    }

    public static Decision Decide(TenantState state, RevokeApiKey command) => state.Keys.Contains(command.Key)
        ? Decision.Accept(new ApiKeyRevoked(command.Key))
        : new UnknownApiKey();
}
