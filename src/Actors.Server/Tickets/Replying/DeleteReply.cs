using Actors.Domain.Tickets.Replying;

namespace Actors.Server.Tickets.Replying;

public static class DeleteReply
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapDelete("/{ticket:guid}/replies/{reply:guid}", Handle)
        .Needs(Permissions.Reply)
        .Produces<Versioned>()
        .Refuses(404, 409)
        .WithName("TakeReplyBack")
        .WithSummary("Take back a reply that is still held for that")
        .WithDescription("While the time of the account's connection runs, and no longer: then it may be on its way. The record keeps it.");

    private static async Task<IResult> Handle(Guid ticket, Guid reply, CommandRequest request, IActors actors, CancellationToken cancel)
    {
        var meta = request.Meta with { ExpectedVersion = null };
        var answer = await actors.Send(ActorId.ForTicket(request.Caller.Tenant, ticket), new TakeReplyBack(reply), meta, cancel);
        return answer.Answer(receipt => TypedResults.Json(new Versioned(receipt.Version), Wire.Json.Versioned));
    }
}
