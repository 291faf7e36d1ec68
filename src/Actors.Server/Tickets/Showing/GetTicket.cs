using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Server.Tickets.Escalating;
using Actors.Server.Tickets.Gating;
using Actors.Server.Tickets.Listing;
using Actors.Server.Tickets.Migrating;

namespace Actors.Server.Tickets.Showing;

public static class GetTicket
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/{ticket:guid}", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces<TicketView>()
        .Refuses(404)
        .WithName("GetTicket")
        .WithSummary("One ticket")
        .WithDescription("The ETag is its version: send it as If-Match with a reply.");

    private static async Task<IResult> Handle(
        Guid ticket,
        Caller caller,
        IActors actors,
        GateRules rules,
        LastWords last,
        ContentVault vault,
        People people,
        HttpContext http,
        CancellationToken cancel)
    {
        var view = await actors.ReadTicket(caller.Tenant, ticket, cancel);
        var state = view.As<TicketState>();
        var words = (await last.Of(caller.Tenant, [ticket], cancel)).GetValueOrDefault(ticket);
        Guid[] contents = [.. state.Head is { } head ? [head] : Array.Empty<Guid>(), .. words is null ? [] : LastWords.Contents(words)];
        var opened = new Opened(await vault.Open(caller.Tenant, contents, cancel));
        IfMatch.Tag(http, view.Version);
        var (tenant, names) = (await rules.Tenant(caller.Tenant, cancel), await people.Names(caller.Tenant, cancel));
        return TypedResults.Json(Show(ticket, view.Version, state, opened.Head(state.Head), tenant, names) with { Snippet = LastWords.Show(words, opened) }, Wire.Json.TicketView);
    }

    private static TicketView Show(Guid ticket, long version, TicketState state, MessageHead? head, TenantState tenant, DisplayNames names)
    {
        var missing = state.Missing.ToArray();
        return new(
            ticket,
            version,
            state.Account,
            state.Channel,
            state.Official,
            state.Status,
            names.Person(state.Assignee),
            state.Orders.IsEmpty ? null : state.Orders[0].OrderId,
            [.. state.ShownTags()],
            head?.Subject,
            HeadSender.Of(head),
            state.Clock is { } clock ? new ClockView("response", clock.StartedAt, clock.DueAt, clock.Breached) : null,
            state.Unanswered.Count(),
            missing.Length == 0,
            state.SnoozedUntil,
            state.OpenedAt,
            state.ChangedAt,
            missing,
            [.. state.Asins],
            state.Orders,
            state.Clock?.Message,
            state.ConversationVersion,
            ReplyCounts.Of(state),
            Urgency.DueAt(state),
            state.Risk?.Rating,
            state.Escalation?.Team,
            Escalations.Show(state.Escalation, tenant.Teams, names),
            GateView.Of(state, tenant),
            MigrationView.Of(state, names))
        {
            Suspension = state.Suspension?.Id,
            MergedInto = state.Merged?.Into,
            Merged = [.. state.TakenIn.Select(taken => taken.Ticket)],
            SplitFrom = state.SplitFrom is { } from
                ? new(from.Ticket, [.. state.BuyerMessages.Where(message => message.From == from.Ticket).Select(message => message.Id)])
                : null,
            Splits = [.. state.Splits.Select(split => split.Ticket)],
            First = Urgency.StandsFirst(state),
            Marketplace = state.Marketplace,
            Notices = [.. state.Notices],
            Mentions = [.. state.Mentions.Values.SelectMany(mentions => mentions).Select(mention => mention.Category()).Distinct().Order(StringComparer.Ordinal)],
        };
    }
}
