using System.Collections.Frozen;

namespace Actors.Domain;

/// <summary>All kinds of actor. A new kind is one line here, its events in <see cref="EventTypes"/>, and its folder.</summary>
public static class ActorDefinitions
{
    private static readonly FrozenDictionary<string, ActorDefinition> ByKind = new ActorDefinition[]
    {
        new Tenants.Tenant(),
        new Tickets.Ticket(),
        new Orders.Order(),
        new Mails.Mail(),
        new Suspensions.Suspension(),
        new Macros.Macro(),
    }.ToFrozenDictionary(definition => definition.Kind);

    public static IEnumerable<ActorDefinition> All => ByKind.Values;

    public static ActorDefinition Of(string kind) =>
        ByKind.TryGetValue(kind, out var definition) ? definition : throw new NotSupportedException($"No actor of kind '{kind}'.");
}
