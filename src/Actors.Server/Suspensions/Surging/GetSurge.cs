using Actors.Domain.Screening.Mentions;
using Actors.Domain.Suspensions;
using Actors.Domain.Tickets;

namespace Actors.Server.Suspensions.Surging;

public enum SurgeStep
{
    Hour,
    Day,
}

/// <param name="Tickets">Open tickets whose buyer asked in that hour or day (UTC); each counted once.</param>
public sealed record SurgeCount(DateTimeOffset From, int Tickets);

/// <param name="Open">Open tickets of the suspended account.</param>
/// <param name="About"><c>whereIsMyOrder</c> or <c>cancellation</c>.</param>
/// <param name="Asking">Those whose buyer asks that.</param>
/// <param name="Lists">Version of the word list they are told by.</param>
public sealed record SurgeView(string Account, OrderQuestion About, int Open, int Asking, IReadOnlyList<SurgeCount> Counts, string Lists);

/// <summary>"Where is my order?" and "cancel it": how many write so, and when (R100, R114).</summary>
public static class GetSurge
{
    public static void Map(IEndpointRouteBuilder suspensions) => suspensions
        .MapGet("/{suspension:guid}/surge", Handle)
        .Needs(Permissions.ReadSuspensions)
        .Produces<SurgeView>()
        .Refuses(404)
        .WithName("GetSurge")
        .WithSummary("How many buyers ask where their order is, or cancel it")
        .WithDescription(
            "Open tickets of the suspended account, by hour or by day of the question (by=hour or by=day), about the order's whereabouts or its "
            + "cancellation (about=whereIsMyOrder or about=cancellation). An erased text is not counted.");

    private static async Task<IResult> Handle(
        Guid suspension,
        Caller caller,
        IActors actors,
        AffectedTickets affected,
        ContentVault vault,
        string? by = null,
        string? about = null,
        CancellationToken cancel = default)
    {
        var question = Check.Word<OrderQuestion>("about", about) ?? OrderQuestion.WhereIsMyOrder;
        var step = Check.Word<SurgeStep>("by", by) ?? SurgeStep.Hour;
        var incident = (await actors.ReadSuspension(caller.Tenant, suspension, cancel)).As<SuspensionState>();
        var (open, asking) = (0, 0);
        var counts = new SortedDictionary<DateTimeOffset, int>();
        await foreach (var ticket in affected.Of(caller.Tenant, suspension, incident, cancel))
        {
            if (ticket.Replay.State.Status == TicketStatus.Closed)
                continue;
            open++;
            var asked = (await Questions(ticket, question, caller.Tenant, vault, cancel)).Select(at => Begin(at, step)).ToHashSet();
            asking += asked.Count > 0 ? 1 : 0;
            foreach (var from in asked)
                counts[from] = counts.GetValueOrDefault(from) + 1;
        }

        var view = new SurgeView(
            incident.Account, question, open, asking, [.. counts.Select(count => new SurgeCount(count.Key, count.Value))], OrderQuestions.Version);
        return TypedResults.Json(view, Wire.Json.SurgeView);
    }

    /// <summary>When the buyer asked.</summary>
    private static async Task<IEnumerable<DateTimeOffset>> Questions(
        AffectedTicket ticket, OrderQuestion question, string tenant, ContentVault vault, CancellationToken cancel)
    {
        var messages = ticket.Replay.Events.Select(recorded => recorded.Event).OfType<MessageReceived>()
            .Where(message => message.Sender == SenderKind.Buyer).ToArray();
        var contents = new Opened(await vault.Open(tenant, messages.SelectMany(Ids).ToHashSet(), cancel));
        return messages.Where(message => OrderQuestions.Asks(question, contents.Body(message.Body, message.Details)?.Text ?? "")).Select(message => message.OccurredAt);
    }

    private static Guid[] Ids(MessageReceived message) => message.Details is { } details ? [message.Body.Id, details.Id] : [message.Body.Id];

    private static DateTimeOffset Begin(DateTimeOffset at, SurgeStep step) =>
        new(at.UtcDateTime.Date.AddHours(step == SurgeStep.Hour ? at.UtcDateTime.Hour : 0), TimeSpan.Zero);
}
