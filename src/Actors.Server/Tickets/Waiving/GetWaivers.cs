using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Waiving;

namespace Actors.Server.Tickets.Waiving;

public static class GetWaivers
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/{ticket:guid}/waivers", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces<WaiverList>()
        .Refuses(404)
        .WithName("ListWaivers")
        .WithSummary("The ticket's waivers, newest first");

    private static async Task<IResult> Handle(
        Guid ticket, Caller caller, IActors actors, ContentVault vault, People people, TimeProvider time, CancellationToken cancel)
    {
        var view = await actors.ReadTicket(caller.Tenant, ticket, cancel);
        var waivers = view.As<TicketState>().Waivers;
        var opened = new Opened(await vault.Open(caller.Tenant, [.. waivers.Values.SelectMany(waiver => waiver.Contents())], cancel));
        var names = await people.Names(caller.Tenant, cancel);
        var now = time.GetUtcNow();
        var items = waivers.OrderByDescending(entry => entry.Key).Select(entry => Show(entry.Key, entry.Value, opened, names, now));
        return TypedResults.Json(new WaiverList([.. items], view.Version), Wire.Json.WaiverList);
    }

    internal static WaiverView Show(Guid id, Waiver waiver, Opened opened, DisplayNames names, DateTimeOffset now) => new(
        id,
        waiver.State,
        waiver.State == WaiverState.Approved && now < waiver.ExpiresAt,
        waiver.Rules,
        opened.Read(waiver.Reason, DomainJson.Default.NoteBody)?.Text,
        waiver.ExpiresAt,
        names.By(waiver.RequestedBy),
        waiver.DecidedBy is { } by ? names.By(by) : null,
        waiver.RequestedAt,
        waiver.Text is { } text ? opened.Read(text, DomainJson.Default.NoteBody)?.Text : null,
        waiver.Ground);
}
