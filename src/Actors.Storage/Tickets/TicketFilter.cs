namespace Actors.Storage;

/// <summary>What a list of tickets is restricted to. All of it holds at once; null restricts nothing.</summary>
public sealed record TicketFilter
{
    public static readonly IReadOnlyList<string> KnownStatuses = ["open", "pending", "escalated", "closed"];

    /// <summary>Everything but closed.</summary>
    public static readonly IReadOnlyList<string> ActiveStatuses = ["open", "pending", "escalated"];

    /// <summary>Out of <see cref="KnownStatuses"/>.</summary>
    public IReadOnlyCollection<string> Statuses { get; init; } = ActiveStatuses;

    public string? Account { get; init; }

    public string? Assignee { get; init; }

    /// <summary>Only tickets nobody has; <see cref="Assignee"/> is not looked at.</summary>
    public bool Unassigned { get; init; }

    public string? Tag { get; init; }

    /// <summary>Only tickets that are escalated to one of these teams.</summary>
    public IReadOnlyCollection<string>? Teams { get; init; }

    public string? OrderId { get; init; }

    public bool? Breached { get; init; }

    /// <summary>Whether nothing of what R9 asks for is missing.</summary>
    public bool? Complete { get; init; }

    public Snoozed Snoozed { get; init; } = Snoozed.Exclude;

    public TicketOrder Order { get; init; }

    /// <summary>A ticket is snoozed while this lies before its time.</summary>
    public required DateTimeOffset Now { get; init; }
}

public enum TicketOrder
{
    /// <summary>What falls due first comes first, tickets without a running clock last.</summary>
    Attention,

    /// <summary>By the time they were opened.</summary>
    Newest,
    Oldest,
}

public enum Snoozed
{
    Exclude,
    Only,
    Include,
}
