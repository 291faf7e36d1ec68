using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Proving;

/// <summary>How long one buyer message waited (R63).</summary>
/// <param name="ElapsedSeconds">Until the answer was accepted; until now while it waits.</param>
/// <param name="AnsweredBy">The reply, or the message sent outside the desk.</param>
/// <param name="Excluded">Somebody marked it as needing no response.</param>
public sealed record ResponseProof(
    Guid Message,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    DateTimeOffset DueAt,
    DateTimeOffset? AnsweredAt,
    double ElapsedSeconds,
    Guid? AnsweredBy,
    bool Excluded,
    bool Breached);

public sealed record ResponseProofs(IReadOnlyList<ResponseProof> Items, long Version);

public static class GetClock
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/{ticket:guid}/clock", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces<ResponseProofs>()
        .Refuses(404)
        .WithName("GetResponseProofs")
        .WithSummary("Received, answered and elapsed, for each buyer message")
        .WithDescription("Only what the official channel accepted counts as answered. A bounced answer counts as never given. What merged tickets brought along is here as "
            + "well; a merged ticket's own messages are as the ticket it goes on in has answered them. "
            + "Messages that were split off are where they went.");

    private static async Task<IResult> Handle(Guid ticket, Caller caller, IActors actors, TimeProvider time, CancellationToken cancel)
    {
        var view = await actors.ReadTicket(caller.Tenant, ticket, cancel);
        var state = view.As<TicketState>();
        var now = time.GetUtcNow();
        var answering = state.Merged is { } merged ? (await actors.ReadTicket(caller.Tenant, merged.Into, cancel)).As<TicketState>() : null;
        var items = state.BuyerMessages.FindAll(message => !message.Gone)
            .ConvertAll(message => Prove(answering?.Find(message.Id) ?? message, state.ResponseTime, now));
        return TypedResults.Json(new ResponseProofs(items, view.Version), Wire.Json.ResponseProofs);
    }

    private static ResponseProof Prove(BuyerMessage message, TimeSpan responseTime, DateTimeOffset now)
    {
        var due = message.OccurredAt + responseTime;
        var until = message.Answer?.At ?? now;
        return new(
            message.Id,
            message.OccurredAt,
            message.ReceivedAt,
            due,
            message.Answer?.At,
            (until - message.OccurredAt).TotalSeconds,
            message.Answer?.By,
            message.Excluded,
            message.Breached || (!message.Excluded && until > due));
    }
}
