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
        QueueReaders readers,
        UnreadMarks unread,
        IActors actors,
        ContentVault vault,
        People people,
        TimeProvider time,
        CancellationToken cancel)
    {
        var filter = query.Filter(await readers.Of(caller, cancel), time.GetUtcNow());
        var page = (await queue.List(caller.Tenant, filter, query.Cursor, Pages.Limit(query.Limit), cancel)).Known();
        var heads = page.Items.Where(row => row.Head is not null).Select(row => row.Head!.Value).ToHashSet();
        var contents = new Opened(await vault.Open(caller.Tenant, heads, cancel));
        var names = await people.Names(caller.Tenant, cancel);
        var accounts = (await actors.ReadTenant(caller.Tenant, cancel)).Accounts;
        var marks = await unread.Of(caller, page.Items.Select(row => row.Ticket), cancel);
        var items = page.Items.Select(row => Show(row, contents, names, accounts.GetValueOrDefault(row.Account), marks)).ToArray();
        return TypedResults.Json(new Listed<TicketSummary>(items, page.Next), Wire.Json.ListedTicketSummary);
    }

    private static TicketSummary Show(TicketRowView row, Opened contents, DisplayNames names, AccountSettings? account, IReadOnlySet<Guid>? unread)
    {
        var head = row.Head is { } id ? contents.Head(id) : null;
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
            head is null ? null : new HeadSender(head.FromName, head.FromAddress),
            row.ResponseDueAt is { } due ? new ClockView("response", due - responseTime, due, row.Breached) : null,
            row.Unanswered,
            row.Complete,
            row.SnoozedUntil,
            row.OpenedAt,
            row.ChangedAt,
            row.NextDueAt,
            Statuses.ParseRisk(row.Risk),
            row.Team,
            unread?.Contains(row.Ticket));
    }
}
