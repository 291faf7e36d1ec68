using System.Text.Json.Serialization.Metadata;
using Actors.Domain.Tickets;

namespace Actors.Server.Tickets;

/// <summary>The ticket's version after a command.</summary>
public sealed record Versioned(long Version);

/// <summary>What the verbs of a ticket share: sending one command to it and answering with its new version.</summary>
public static class TicketCommands
{
    public static async Task<IResult> SendToTicket(
        this IActors actors, Guid ticket, Command command, CommandRequest request, HttpContext http, CancellationToken cancel)
    {
        var reply = await actors.Send(ActorId.ForTicket(request.Caller.Tenant, ticket), command, request.Meta, cancel);
        return reply.Answer(receipt => Changed(http, receipt));
    }

    /// <summary>The same for a command that makes something: answers 201 with its id and the ticket's new version.</summary>
    public static async Task<IResult> MakeOnTicket<T>(
        this IActors actors,
        Guid ticket,
        Command command,
        CommandRequest request,
        Func<Guid, long, T> answer,
        JsonTypeInfo<T> json,
        HttpContext http,
        CancellationToken cancel)
    {
        var reply = await actors.Send(ActorId.ForTicket(request.Caller.Tenant, ticket), command, request.Meta, cancel);
        return reply.Answer(receipt =>
        {
            IfMatch.Tag(http, receipt.Version);
            return TypedResults.Json(answer(receipt.Created!.Value, receipt.Version), json, statusCode: StatusCodes.Status201Created);
        });
    }

    /// <summary>The ticket, or the problem that there is none in the caller's tenant.</summary>
    public static async Task<ActorView> ReadTicket(this IActors actors, string tenant, Guid ticket, CancellationToken cancel)
    {
        var view = await actors.Read(ActorId.ForTicket(tenant, ticket), cancel);
        return view.Version > 0 ? view : throw new ProblemException(new UnknownTicket().ToProblem());
    }

    private static IResult Changed(HttpContext http, Receipt receipt)
    {
        IfMatch.Tag(http, receipt.Version);
        return TypedResults.Json(new Versioned(receipt.Version), Wire.Json.Versioned);
    }
}
