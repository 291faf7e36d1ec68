using Actors.Domain.Macros.Drafting;
using Actors.Domain.Macros.Starter;
using Actors.Server.Macros.Listing;

namespace Actors.Server.Macros.Drafting;

/// <summary>Gives a tenant the macros to begin with, once each: their ids follow from tenant, name and language.</summary>
public sealed class StarterMacros(IActors actors, Sealing sealing)
{
    public async Task Give(string tenant, Who by, CancellationToken cancel)
    {
        foreach (var locale in StarterLibrary.Locales)
        {
            foreach (var macro in StarterLibrary.Of(locale))
            {
                var hash = CommandIds.Hash("starter-macro", tenant, macro.Name, locale);
                var id = CommandIds.Id(hash);
                var body = sealing.Of(Subjects.Macro(id), RecordClasses.Wording, macro.Body, DomainJson.Default.MacroBody);
                var command = new CreateMacro(macro.Name, locale, macro.Channel, macro.Purpose, body);
                var reply = await actors.Send(ActorId.ForMacro(tenant, id), command, new(id, hash, by), cancel);
                if (reply is CommandReply.Refused refused)
                    throw new NotSupportedException($"The starter macro {macro.Name} ({locale}) is refused: {refused.Refusal.Code}.");
            }
        }
    }
}

public static class PostStarterLibrary
{
    public static void Map(IEndpointRouteBuilder macros) => macros
        .MapPost("/starter-library", Handle)
        .Needs(Permissions.WriteMacros)
        .Produces<MacroList>()
        .WithName("AddStarterMacros")
        .WithSummary("Add the macros to begin with, in English, Italian, French, German and Spanish")
        .WithDescription("They come as drafts, once: repeating it adds nothing. Compliance approves what is to be used.");

    private static async Task<IResult> Handle(CommandRequest request, StarterMacros starter, MacroLibrary library, CancellationToken cancel)
    {
        await starter.Give(request.Caller.Tenant, request.Caller.Who, cancel);
        return TypedResults.Json(await GetMacros.Of(request.Caller.Tenant, library, cancel), Wire.Json.MacroList);
    }
}
