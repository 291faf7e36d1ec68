using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Server.Administration;

namespace Actors.Server.Tickets.Listing;

public static class GetTickets
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces<Listed<TicketSummary>>()
        .WithName("ListTickets")
        .WithSummary("The queue: what falls due first comes first")
        .WithDescription(
            "Usually ordered by the next deadline, of an answer or of a risk, tickets without one last, then by id. Without a status everything but closed is listed; "
            + "snoozed tickets are left out unless asked for.");

    private static async Task<IResult> Handle(
        [AsParameters] TicketQuery query,
        Caller caller,
        TicketQueue queue,
        LastWords last,
        UnreadMarks unread,
        IActors actors,
        ContentVault vault,
        People people,
        TimeProvider time,
        CancellationToken cancel)
    {
        var tenant = await actors.ReadTenant(caller.Tenant, cancel);
        var filter = query.Filter(QueueReader.Of(caller, tenant), time.GetUtcNow());
        var page = (await queue.List(caller.Tenant, filter, query.Cursor, Pages.Limit(query.Limit), cancel)).Known();
        var words = await last.Of(caller.Tenant, [.. page.Items.Select(row => row.Ticket)], cancel);
        var opened = await vault.OpenRows(caller.Tenant, page.Items, words, cancel);
        var names = await people.Names(caller.Tenant, cancel);
        var marks = await unread.Of(caller, page.Items.Select(row => row.Ticket), cancel);
        var items = page.Items.Select(row => Show(row, words.GetValueOrDefault(row.Ticket), opened, names, tenant.Accounts.GetValueOrDefault(row.Account), marks)).ToArray();
        return TypedResults.Json(new Listed<TicketSummary>(items, page.Next), Wire.Json.ListedTicketSummary);
    }

    private static TicketSummary Show(
        TicketRowView row, MessageReceived? last, Opened opened, DisplayNames names, AccountSettings? account, IReadOnlySet<Guid>? unread)
    {
        var head = opened.Head(row.Head);
        var responseTime = account?.ResponseTime ?? AccountSettings.DefaultResponseTime;
        return new(
            row.Ticket,
            row.Version,
            row.Account,
            row.Channel,
            row.Official,
            Statuses.Parse(row.Status),
            names.Person(row.Assignee),
            row.OrderId,
            row.Tags,
            head?.Subject,
            HeadSender.Of(head),
            row.ResponseDueAt is { } due ? new ClockView("response", due - responseTime, due, row.Breached) : null,
            row.Unanswered,
            row.Complete,
            row.SnoozedUntil,
            row.OpenedAt,
            row.ChangedAt,
            row.NextDueAt,
            Statuses.ParseRisk(row.Risk),
            row.Team,
            unread?.Contains(row.Ticket))
        {
            First = row.First,
            Snippet = LastWords.Show(last, opened),
        };
    }
}
