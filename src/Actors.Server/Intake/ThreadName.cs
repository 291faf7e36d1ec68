namespace Actors.Server.Intake;

/// <summary>A name of a conversation. It enters the record, so it is a keyed hash and tells nobody who wrote.</summary>
/// <param name="Formerly">What it was before names were keyed, and still is for what left from here: tickets that have it are found.</param>
/// <param name="Shared">Conversations about other orders may have it too.</param>
public sealed record ThreadName(string Value, string? Formerly = null, bool Shared = false)
{
    public static ThreadName Keyed(ReadOnlyMemory<byte> indexKey, params ReadOnlySpan<string> parts) =>
        new($"key:{Convert.ToHexStringLower(CommandMetas.Fingerprint(indexKey, parts))}");
}
