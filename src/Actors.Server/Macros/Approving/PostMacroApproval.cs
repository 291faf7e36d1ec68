using Actors.Domain.Macros;
using Actors.Domain.Macros.Approving;
using Actors.Domain.Tenants;
using Actors.Server.Administration;
using Actors.Server.Macros.Rendering;

namespace Actors.Server.Macros.Approving;

public static class PostMacroApproval
{
    public static void Map(IEndpointRouteBuilder macros)
    {
        macros.MapPost("/{macro:guid}/versions/{number:int}/approval", Approve)
            .Needs(Permissions.ApproveMacros)
            .Produces<MacroAnswer>()
            .Refuses(404, 409)
            .WithName("ApproveMacro")
            .WithSummary("Let a version be used")
            .WithDescription(
                "Compliance only. Its wording is screened with the tenant's own rules and hosts. The version in use before is retired with it; what was made from it stays as it is.");
        macros.MapPost("/{macro:guid}/versions/{number:int}/retirement", Retire)
            .Needs(Permissions.ApproveMacros)
            .Produces<MacroAnswer>()
            .Refuses(404, 409)
            .WithName("RetireMacro")
            .WithSummary("Let a version be used no more");
    }

    private static async Task<IResult> Approve(
        Guid macro, int number, CommandRequest request, IActors actors, MacroRenderer renderer, CancellationToken cancel)
    {
        var state = (await actors.ReadMacro(request.Caller.Tenant, macro, cancel)).As<MacroState>();
        if (state.Find(number) is not { } version)
            return new UnknownMacro().ToProblem();
        if (await renderer.Body(request.Caller.Tenant, version, cancel) is not { } body)
            return KnownProblems.Erased;
        var tenant = await actors.ReadTenant(request.Caller.Tenant, cancel);
        var command = new ApproveMacro(number, body, request.Caller.Roles) { Wording = tenant.Wording };
        return await Send(macro, command, request, actors, cancel);
    }

    private static Task<IResult> Retire(Guid macro, int number, CommandRequest request, IActors actors, CancellationToken cancel) =>
        Send(macro, new RetireMacro(number, request.Caller.Roles), request, actors, cancel);

    private static async Task<IResult> Send(Guid macro, Command command, CommandRequest request, IActors actors, CancellationToken cancel)
    {
        var reply = await actors.Send(ActorId.ForMacro(request.Caller.Tenant, macro), command, request.Meta, cancel);
        return reply.Answer(receipt => TypedResults.Json(new MacroAnswer(macro, receipt.Version), Wire.Json.MacroAnswer));
    }
}
