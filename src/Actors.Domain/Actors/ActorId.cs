namespace Actors.Domain;

/// <summary>
/// The address of an actor. Its events form one stream, named <c>kind/key</c>, inside the tenant.
/// </summary>
public readonly record struct ActorId(string Tenant, string Kind, string Key)
{
    public string Stream => $"{Kind}/{Key}";

    public static ActorId ForTenant(string tenant) => new(tenant, ActorKinds.Tenant, tenant);

    public static ActorId ForTicket(string tenant, Guid ticket) => new(tenant, ActorKinds.Ticket, ticket.ToString("D"));

    /// <summary>An order is addressed by its marketplace account and the marketplace's own order ID (R8).</summary>
    public static ActorId ForOrder(string tenant, string account, string orderId) =>
        new(tenant, ActorKinds.Order, $"{account}/{orderId}");

    public static ActorId ForMail(string tenant, Guid mail) => new(tenant, ActorKinds.Mail, mail.ToString("D"));

    public static ActorId ForSuspension(string tenant, Guid suspension) => new(tenant, ActorKinds.Suspension, suspension.ToString("D"));

    public static ActorId ForMacro(string tenant, Guid macro) => new(tenant, ActorKinds.Macro, macro.ToString("D"));

    public static ActorId FromStream(string tenant, string stream)
    {
        var slash = stream.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? new(tenant, stream[..slash], stream[(slash + 1)..])
            : throw new FormatException($"'{stream}' is no stream name: expected kind/key.");
    }

    public override string ToString() => $"{Tenant}:{Stream}";
}

/// <summary>The kinds of actor; the first segment of every stream name, so never renamed.</summary>
public static class ActorKinds
{
    public const string Tenant = "tenant";
    public const string Ticket = "ticket";
    public const string Order = "order";
    public const string Mail = "mail";
    public const string Suspension = "suspension";
    public const string Macro = "macro";
}
