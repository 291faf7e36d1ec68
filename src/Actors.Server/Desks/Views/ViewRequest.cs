using Actors.Server.Tickets.Listing;

namespace Actors.Server.Desks.Views;

/// <param name="Filters">What the list of tickets takes as parameters.</param>
/// <param name="Position">Its place among the views, from 0; without one it stays where it is, and a new view goes last.</param>
public sealed record ViewRequest(string Name, ViewFilters Filters, int? Position = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.name", Name, 100);
}

/// <param name="Position">From 0.</param>
public sealed record ViewView(Guid Id, string Name, ViewFilters Filters, int Position);

public sealed record ViewList(IReadOnlyList<ViewView> Items)
{
    public static ViewList Of(DeskState desk) => new([.. desk.Views.Select((view, index) => new ViewView(view.Id, view.Name, view.Filters, index))]);
}

/// <summary>Filters as the list of tickets reads its parameters.</summary>
public static class ViewQuery
{
    public static TicketQuery Of(ViewFilters filters) => new()
    {
        Status = filters.Status,
        Account = filters.Account,
        Assignee = filters.Assignee,
        Tag = filters.Tag,
        Team = filters.Team,
        OrderId = filters.OrderId,
        Breached = filters.Breached,
        Snoozed = filters.Snoozed,
        Order = filters.Order,
    };

    /// <summary>What the list would refuse a view must not hold.</summary>
    /// <exception cref="ProblemException">A filter is none.</exception>
    public static void Require(ViewFilters filters, QueueReader reader)
    {
        try
        {
            Of(filters).Filter(reader, DateTimeOffset.UnixEpoch);
        }
        catch (ProblemException refused) when (refused.Problem.Errors is { } errors)
        {
            throw new ProblemException(KnownProblems.Invalid([.. errors.Select(error => error with { Field = $"$.filters.{error.Field}" })]));
        }
    }
}
