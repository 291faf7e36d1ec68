using Actors.Domain.Tickets.Tagging;

namespace Actors.Server.Tickets.Tagging;

public sealed record TagsRequest(IReadOnlyList<string>? Add = null, IReadOnlyList<string>? Remove = null) : IRequest
{
    public IEnumerable<FieldError> Errors() =>
    [
        .. Check.AtMost("$.add", Add, 50),
        .. Check.AtMost("$.remove", Remove, 50),
    ];
}

public static class PostTags
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("/{ticket:guid}/tags", Handle)
        .Needs(Permissions.WorkTickets)
        .Produces<Versioned>()
        .Refuses(404, 412)
        .WithName("ChangeTags")
        .WithSummary("Add and remove tags")
        .WithDescription("Adding a tag that is there, or removing one that is not, changes nothing.");

    private static Task<IResult> Handle(
        Guid ticket, CommandRequest<TagsRequest> request, IActors actors, HttpContext http, CancellationToken cancel) =>
        actors.SendToTicket(ticket, new ChangeTags(request.Body.Add ?? [], request.Body.Remove ?? []), request, http, cancel);
}
