using System.Collections.Immutable;

namespace Actors.Domain;

/// <summary>
/// What one person has arranged for themselves. No part of the record: whoever loses it loses convenience.
/// </summary>
/// <param name="Owner">The desk it belongs to, as <c>tenant/person</c>: a copy laid under another name is not taken for its own.</param>
public sealed record DeskState(string Owner)
{
    /// <summary>Rises with every change.</summary>
    public long Version { get; init; }

    public DeskPreferences Preferences { get; init; } = DeskPreferences.Default;

    /// <summary>In the person's own order.</summary>
    public ImmutableList<SavedView> Views { get; init; } = [];

    /// <summary>By topic; what is not there is heard in full.</summary>
    public ImmutableSortedDictionary<string, NoticeScope> Scopes { get; init; } =
        ImmutableSortedDictionary.Create<string, NoticeScope>(StringComparer.Ordinal);
}

/// <param name="Language">A two-letter code; null for that of the browser.</param>
/// <param name="Signature">Plain text under one's replies.</param>
/// <param name="Shortcuts">Whether single keys do things.</param>
public sealed record DeskPreferences(string? Language, Colours Colours, string? Signature, bool Shortcuts, bool DesktopNotifications)
{
    public static readonly DeskPreferences Default = new(null, Colours.System, null, Shortcuts: true, DesktopNotifications: false);
}

public enum Colours
{
    System,
    Light,
    Dark,
}

/// <summary>A question to the queue that a person asks again and again.</summary>
public sealed record SavedView(Guid Id, string Name, ViewFilters Filters);

/// <summary>The parameters of the list of tickets, as they are sent; null leaves one out.</summary>
public sealed record ViewFilters(
    string? Status = null,
    string? Account = null,
    string? Assignee = null,
    string? Tag = null,
    string? Team = null,
    string? OrderId = null,
    bool? Breached = null,
    string? Snoozed = null,
    string? Order = null);

/// <summary>Which news of a topic a person wants; each includes those before it.</summary>
public enum NoticeScope
{
    None,

    /// <summary>What is for the person.</summary>
    Mine,

    /// <summary>What is for a team the person is a member of.</summary>
    Team,

    /// <summary>What is for a role the person has.</summary>
    All,
}
