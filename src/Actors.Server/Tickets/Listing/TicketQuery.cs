using System.ComponentModel;

namespace Actors.Server.Tickets.Listing;

/// <summary>What a list of tickets is narrowed down to; all of it holds at once.</summary>
public sealed class TicketQuery
{
    [Description("One or several of open, pending, escalated and closed, separated by commas.")]
    public string? Status { get; init; }

    public string? Account { get; init; }

    [Description("A person's id, me, or none.")]
    public string? Assignee { get; init; }

    public string? Tag { get; init; }

    [Description("The team that tickets are escalated to.")]
    public string? Team { get; init; }

    public string? OrderId { get; init; }

    public bool? Breached { get; init; }

    [Description("exclude (usual), only or include.")]
    public string? Snoozed { get; init; }

    public string? Cursor { get; init; }

    public int? Limit { get; init; }

    public TicketFilter Filter(Caller caller, DateTimeOffset now) => new()
    {
        Now = now,
        Statuses = Status is null ? TicketFilter.ActiveStatuses : ParseStatuses(Status),
        Account = Check.Parameter("account", Account),
        Assignee = Assignee switch { "me" => caller.Id.ToString("D"), "none" => null, _ => Check.Parameter("assignee", Assignee) },
        Unassigned = Assignee == "none",
        Tag = Check.Parameter("tag", Tag),
        Team = Check.Parameter("team", Team),
        OrderId = Check.Parameter("orderId", OrderId),
        Breached = Breached,
        Snoozed = Snoozed switch
        {
            null or "exclude" => Actors.Storage.Snoozed.Exclude,
            "only" => Actors.Storage.Snoozed.Only,
            "include" => Actors.Storage.Snoozed.Include,
            _ => throw new ProblemException(KnownProblems.Malformed("snoozed", "exclude, only or include.")),
        },
    };

    private static string[] ParseStatuses(string status)
    {
        var statuses = status.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return statuses.Length > 0 && statuses.All(TicketFilter.KnownStatuses.Contains)
            ? statuses
            : throw new ProblemException(KnownProblems.Malformed("status", "open, pending, escalated or closed, separated by commas."));
    }
}
