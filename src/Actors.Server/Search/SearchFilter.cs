using System.ComponentModel;
using Actors.Server.Tickets.Listing;

namespace Actors.Server.Search;

/// <summary>What is looked for, and what the hits are narrowed to.</summary>
public sealed record SearchFilter
{
    private const int LongestQuery = 500;

    public required string Q { get; init; }

    [Description("Of the ticket.")]
    public string? Account { get; init; }

    [Description("Of the ticket: open, pending, escalated or closed, separated by commas.")]
    public string? Status { get; init; }

    [Description("Said at this time or later.")]
    public DateTimeOffset? From { get; init; }

    [Description("Said before this time.")]
    public DateTimeOffset? Until { get; init; }

    public string? Cursor { get; init; }

    public int? Limit { get; init; }

    public SearchQuery Query => Q.Length <= LongestQuery
        ? SearchQuery.Parse(Q)
        : throw new ProblemException(KnownProblems.Malformed("q", $"At most {LongestQuery} characters."));

    /// <returns>Whether something said then, on that ticket, is asked for.</returns>
    public Func<DateTimeOffset, FoundTicket?, bool> Test()
    {
        var account = Check.Parameter("account", Account);
        var statuses = Status is null ? null : TicketQuery.ParseStatuses(Status);
        return (at, ticket) =>
            (From is not { } from || at >= from)
            && (Until is not { } until || at < until)
            && (account is null || ticket?.Account == account)
            && (statuses is null || (ticket is not null && statuses.Contains(ticket.Status)));
    }
}
