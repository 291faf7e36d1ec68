namespace Actors.Domain.Macros;

/// <param name="Name">What the seller calls it; a short code.</param>
/// <param name="Locale">A language such as <c>it</c>, or with a region such as <c>pt-BR</c>.</param>
/// <param name="Channel">Null where it fits all.</param>
public sealed record MacroCreated(string Name, string Locale, string? Channel, MacroPurpose Purpose) : Event;

/// <param name="Body">JSON of <see cref="MacroBody"/>.</param>
public sealed record MacroDrafted(int Version, ContentRef Body) : Event;

/// <summary>Compliance lets the version be used; the version before it is retired with this.</summary>
public sealed record MacroApproved(int Version) : Event;

public sealed record MacroRetired(int Version) : Event;
