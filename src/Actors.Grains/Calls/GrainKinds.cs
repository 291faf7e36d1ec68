using System.Collections.Frozen;
using Actors.Grains.Kinds;

namespace Actors.Grains.Calls;

/// <summary>All kinds of actor that live as grains. A new kind is its file in <c>Kinds/</c> and one line here.</summary>
internal static class GrainKinds
{
    private static readonly FrozenDictionary<string, GrainKind> ByKind = new GrainKind[]
    {
        new GrainKind<ITenantGrain>(ActorKinds.Tenant),
        new GrainKind<ITicketGrain>(ActorKinds.Ticket),
        new GrainKind<IOrderGrain>(ActorKinds.Order),
        new GrainKind<IMailGrain>(ActorKinds.Mail),
        new GrainKind<ISuspensionGrain>(ActorKinds.Suspension),
        new GrainKind<IMacroGrain>(ActorKinds.Macro),
    }.ToFrozenDictionary(kind => kind.Kind);

    public static IEnumerable<GrainKind> All => ByKind.Values;

    public static GrainKind Of(string kind) =>
        ByKind.TryGetValue(kind, out var found) ? found : throw new NotSupportedException($"No grain for actors of kind '{kind}'.");
}
