using Orleans.Runtime;

namespace Actors.Grains;

/// <summary>An actor's key among the grains of its kind: <c>tenant/key</c>. A tenant's name has no slash.</summary>
internal static class GrainKey
{
    public static string Of(ActorId actor) => $"{actor.Tenant}/{actor.Key}";

    /// <summary>The kind of an actor is the type of its grain.</summary>
    public static GrainId GrainOf(ActorId actor) => GrainId.Create(actor.Kind, Of(actor));

    public static ActorId ActorOf(GrainId grain) => Parse(grain.Type.ToString()!, grain.Key.ToString()!);

    public static ActorId Parse(string kind, string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? new(key[..slash], kind, key[(slash + 1)..])
            : throw new FormatException($"'{key}' is no grain key: expected tenant/key.");
    }

    public static ReadOnlySpan<char> TenantOf(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? key.AsSpan(0, slash) : [];
    }
}
