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

    [Description("The team that tickets are escalated to, or mine for those of the caller.")]
    public string? Team { get; init; }

    public string? OrderId { get; init; }

    public bool? Breached { get; init; }

    [Description("false lists what lacks its order, its marketplace or its sender.")]
    public bool? Complete { get; init; }

    [Description("exclude (usual), only or include.")]
    public string? Snoozed { get; init; }

    [Description("attention (usual): what falls due first; newest or oldest: by the time of opening.")]
    public string? Order { get; init; }

    public string? Cursor { get; init; }

    public int? Limit { get; init; }

    public TicketFilter Filter(QueueReader reader, DateTimeOffset now) => new()
    {
        Now = now,
        Statuses = Status is null ? TicketFilter.ActiveStatuses : ParseStatuses(Status),
        Account = Check.Parameter("account", Account),
        Assignee = Assignee switch { "me" => reader.Id.ToString("D"), "none" => null, _ => Check.Parameter("assignee", Assignee) },
        Unassigned = Assignee == "none",
        Tag = Check.Parameter("tag", Tag),
        Teams = Check.Parameter("team", Team) switch { null => null, "mine" => reader.Teams, var team => [team] },
        OrderId = Check.Parameter("orderId", OrderId),
        Breached = Breached,
        Complete = Complete,
        Order = Order switch
        {
            null or "attention" => TicketOrder.Attention,
            "newest" => TicketOrder.Newest,
            "oldest" => TicketOrder.Oldest,
            _ => throw new ProblemException(KnownProblems.Malformed("order", "attention, newest or oldest.")),
        },
        Snoozed = Snoozed switch
        {
            null or "exclude" => Actors.Storage.Snoozed.Exclude,
            "only" => Actors.Storage.Snoozed.Only,
            "include" => Actors.Storage.Snoozed.Include,
            _ => throw new ProblemException(KnownProblems.Malformed("snoozed", "exclude, only or include.")),
        },
    };

    /// <exception cref="ProblemException">One of them is no status.</exception>
    public static string[] ParseStatuses(string status)
    {
        var statuses = status.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return statuses.Length > 0 && statuses.All(TicketFilter.KnownStatuses.Contains)
            ? statuses
            : throw new ProblemException(KnownProblems.Malformed("status", "open, pending, escalated or closed, separated by commas."));
    }
}
