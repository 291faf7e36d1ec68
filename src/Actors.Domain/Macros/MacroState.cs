using System.Collections.Immutable;

namespace Actors.Domain.Macros;

/// <summary>A macro and its versions, without their texts.</summary>
public sealed record MacroState
{
    public static readonly MacroState Empty = new();

    public string Name { get; init; } = "";

    public string Locale { get; init; } = "";

    public string? Channel { get; init; }

    public MacroPurpose Purpose { get; init; }

    /// <summary>Version n is at n − 1.</summary>
    public ImmutableList<MacroVersion> Versions { get; init; } = [];

    /// <summary>The one that may be used; null when none is.</summary>
    public MacroVersion? Approved => Versions.FindLast(version => version.Stage == MacroStage.Approved);

    public MacroVersion? Find(int version) => version >= 1 && version <= Versions.Count ? Versions[version - 1] : null;
}

public sealed record MacroVersion(
    int Number,
    MacroStage Stage,
    ContentRef Body,
    Who DraftedBy,
    DateTimeOffset DraftedAt,
    Who? ApprovedBy = null,
    DateTimeOffset? ApprovedAt = null,
    DateTimeOffset? RetiredAt = null);
