namespace Actors.Domain.Macros;

/// <summary>Exactly which text a reply was made from (R19).</summary>
public sealed record MacroUse(Guid Macro, int Version);

/// <summary>What a macro is for; some protocols allow one kind only.</summary>
public enum MacroPurpose
{
    Standard,

    /// <summary>The only kind that may be sent while the account is suspended (R90, R92).</summary>
    Neutral,

    /// <summary>Announces that the conversation leaves Amazon and comes back (R77, R78).</summary>
    ReturnToAmazon,

    /// <summary>Sums up in the official thread what was agreed elsewhere (R79).</summary>
    ResolutionSummary,

    /// <summary>Asks a buyer who wrote elsewhere to go on in Buyer-Seller Messaging (R35).</summary>
    ContinueInBsm,

    /// <summary>Sends a video within the rules (R84).</summary>
    Video,
}
