using Actors.Domain.Suspensions;

namespace Actors.Server.Suspensions;

/// <summary>An incident after a command.</summary>
/// <param name="Created">The message, the request or the like that the command made.</param>
public sealed record SuspensionAnswer(Guid Suspension, long Version, Guid? Created);

/// <summary>What the verbs of an incident share.</summary>
public static class SuspensionCommands
{
    public static async Task<IResult> SendToSuspension(
        this IActors actors,
        Guid suspension,
        Command command,
        CommandRequest request,
        CancellationToken cancel,
        int status = StatusCodes.Status200OK)
    {
        var reply = await actors.Send(ActorId.ForSuspension(request.Caller.Tenant, suspension), command, request.Meta, cancel);
        return reply.Answer(receipt => Answer(suspension, receipt, status));
    }

    /// <summary>The incident, or the problem that there is none in the caller's tenant.</summary>
    public static async Task<ActorView> ReadSuspension(this IActors actors, string tenant, Guid suspension, CancellationToken cancel)
    {
        var view = await actors.Read(ActorId.ForSuspension(tenant, suspension), cancel);
        return view.Version > 0 ? view : throw new ProblemException(new UnknownSuspension().ToProblem());
    }

    /// <summary>A command that belongs to another one: repeated with it, and done once with it.</summary>
    public static CommandMeta Part(this CommandMeta whole, string part)
    {
        var hash = CommandIds.Hash("part", whole.Id.ToString("N"), part);
        return new(CommandIds.Id(hash), hash, whole.By);
    }

    public static IResult Answer(Guid suspension, Receipt receipt, int status) => TypedResults.Json(
        new SuspensionAnswer(suspension, receipt.Version, receipt.Created), Wire.Json.SuspensionAnswer, statusCode: status);
}
