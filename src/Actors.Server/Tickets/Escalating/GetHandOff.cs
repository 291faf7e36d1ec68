using Actors.Domain.Tickets;
using Actors.Server.Tickets.Acting;
using Actors.Server.Tickets.Gating;
using Actors.Server.Tickets.Listing;
using Actors.Server.Tickets.Noting;
using Actors.Server.Tickets.Showing;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Escalating;

public static class GetHandOff
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/{ticket:guid}/hand-off", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces<HandOff>()
        .Refuses(404)
        .WithName("GetHandOff")
        .WithSummary("The case in short, for whoever takes it over")
        .WithDescription("Built from the last note, the running clocks, the evidence, and what was done already for the order.");

    private static async Task<IResult> Handle(
        Guid ticket,
        Caller caller,
        TicketReplays replays,
        DoneElsewhere elsewhere,
        GateRules rules,
        ContentVault vault,
        People people,
        CancellationToken cancel)
    {
        var replay = await replays.Of(caller.Tenant, ticket, cancel);
        var state = replay.State;
        var standing = replay.Events
            .Where(recorded => recorded.Event is NoteAdded added && state.Notes.Exists(note => note.Id == added.Note && !note.Corrected))
            .ToArray();
        var ids = new HashSet<Guid>();
        foreach (var recorded in standing)
            EntryContents.AddTo(ids, recorded.Event);
        if (state.Head is { } headId)
            ids.Add(headId);
        var contents = new Opened(await vault.Open(caller.Tenant, ids, cancel));
        var names = await people.Names(caller.Tenant, cancel);
        var entries = new TicketEntries(replay, contents, names);
        var head = contents.Head(state.Head);
        var done = state.Done.Select(action => (Ticket: ticket, Action: action))
            .Concat(await elsewhere.Of(caller.Tenant, ticket, state, cancel))
            .OrderBy(entry => entry.Action.At);

        return TypedResults.Json(
            new HandOff(
                ticket,
                replay.Events.Count,
                state.Status,
                Escalations.Show(state.Escalation, (await rules.Tenant(caller.Tenant, cancel)).Teams, names),
                Escalations.Show(state),
                state.Orders.IsEmpty ? null : state.Orders[0].OrderId,
                head?.Subject,
                HeadSender.Of(head),
                names.Person(state.Assignee),
                state.Clock is { } clock ? [new ClockView("response", clock.StartedAt, clock.DueAt, clock.Breached)] : [],
                state.Unanswered.Count(),
                standing is [.., var last] ? entries.Of(last) : null,
                [.. standing.SelectMany(recorded => contents.Note(((NoteAdded)recorded.Event).Body)?.Evidence ?? []).Select(EvidenceEntry.Of)],
                [.. done.Select(entry => new DoneView(
                    entry.Action.Id, entry.Ticket, entry.Action.Kind, entry.Action.Amount, entry.Action.OrderId, entry.Action.At, names.By(entry.Action.By)))],
                ReplyCounts.Of(state),
                [.. state.Missing]),
            Wire.Json.HandOff);
    }
}
