using System.ComponentModel;
using Actors.Server.Administration;

namespace Actors.Server.Tickets.Listing;

public static class GetSections
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/sections", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces<TicketSections>()
        .WithName("CountSections")
        .WithSummary("How many tickets of a list are missed, due within the hour, today, later, or never")
        .WithDescription(
            "For the same filters as the list. Counting stops at 1,000: that number means so many or more. Ask again when the topic `queue` says that it changed, "
            + "and when time has passed.");

    private static async Task<IResult> Handle(
        [AsParameters] TicketQuery query,
        [Description("When the day of whoever looks ends.")] DateTimeOffset? dayEnds,
        Caller caller,
        TicketQueue queue,
        IActors actors,
        TimeProvider time,
        CancellationToken cancel)
    {
        var ends = dayEnds ?? throw new ProblemException(KnownProblems.Malformed("dayEnds", "a moment."));
        var filter = query.Filter(QueueReader.Of(caller, await actors.ReadTenant(caller.Tenant, cancel)), time.GetUtcNow());
        return TypedResults.Json(await queue.Sections(caller.Tenant, filter, ends, cancel), Wire.Json.TicketSections);
    }
}
