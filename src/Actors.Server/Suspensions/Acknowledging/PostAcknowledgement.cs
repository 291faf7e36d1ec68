using Actors.Domain.Suspensions.Acknowledging;

namespace Actors.Server.Suspensions.Acknowledging;

public static class PostAcknowledgement
{
    public static void Map(IEndpointRouteBuilder suspensions) => suspensions
        .MapPost("/{suspension:guid}/acknowledgement", Handle)
        .Needs(Permissions.WorkSuspensions)
        .Produces<SuspensionAnswer>()
        .Refuses(404, 409)
        .WithName("AcknowledgeProtocol")
        .WithSummary("Say that you have read the protocol")
        .WithDescription("Recorded once per person, with the time. Nobody asks for an approval without it.");

    private static Task<IResult> Handle(Guid suspension, CommandRequest request, IActors actors, CancellationToken cancel) =>
        actors.SendToSuspension(suspension, new AcknowledgeProtocol(), request, cancel);
}
