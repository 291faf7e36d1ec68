using Actors.Domain.Macros;

namespace Actors.Server.Macros.Rendering;

public sealed record RenderingRequest(
    int? Version = null,
    IReadOnlyDictionary<string, string>? Variables = null,
    IReadOnlyDictionary<string, string>? Gaps = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => MacroChoice.Errors("$", Choice(default));

    public MacroChoice Choice(Guid macro) => new(macro, Version, Variables, Gaps);
}

/// <param name="Version">The version the text was made from.</param>
public sealed record RenderingAnswer(string Text, Guid Macro, int Version, MacroPurpose Purpose);

public static class PostRendering
{
    public static void Map(IEndpointRouteBuilder macros) => macros
        .MapPost("/{macro:guid}/rendering", Handle)
        .Needs(Permissions.ReadMacros)
        .Produces<RenderingAnswer>()
        .Refuses(404, 409)
        .WithName("RenderMacro")
        .WithSummary("See what a macro makes of these values")
        .WithDescription("Nothing is sent or recorded. Missing variables are refused; locked stretches come out exactly as approved.");

    private static async Task<IResult> Handle(
        Guid macro, CommandRequest<RenderingRequest> request, MacroRenderer renderer, CancellationToken cancel)
    {
        var rendition = await renderer.Render(request.Caller.Tenant, request.Body.Choice(macro), null, cancel);
        return TypedResults.Json(
            new RenderingAnswer(rendition.Text, macro, rendition.Use.Version, rendition.Purpose), Wire.Json.RenderingAnswer);
    }
}
