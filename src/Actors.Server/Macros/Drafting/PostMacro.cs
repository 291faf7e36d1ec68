using Actors.Domain.Macros;
using Actors.Domain.Macros.Drafting;

namespace Actors.Server.Macros.Drafting;

/// <summary>The text of a version: stretches, locked unless they name a gap, with variables written as <c>{{name}}</c>.</summary>
public sealed record MacroText(string Title, IReadOnlyList<MacroSegment> Segments, IReadOnlyList<MacroVariable>? Variables = null) : IRequest
{
    public IEnumerable<FieldError> Errors() =>
    [
        .. Check.Token("$.title", Title, 200),
        .. Check.AtMost("$.segments", Segments, 50),
        .. Check.AtMost("$.variables", Variables, 50),
    ];

    public MacroBody Body() => new(Title, Segments, Variables ?? []);
}

/// <param name="Name">A short code such as <c>neutral-under-review</c>; the same in every language.</param>
/// <param name="Locale">Such as <c>it</c>.</param>
/// <param name="Channel">Only for tickets of this channel; all without it.</param>
public sealed record MacroRequest(string Name, string Locale, MacroPurpose Purpose, MacroText Text, string? Channel = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Text.Errors();
}

public static class PostMacro
{
    public static void Map(IEndpointRouteBuilder macros)
    {
        macros.MapPost("", Create)
            .Needs(Permissions.WriteMacros)
            .Produces<MacroAnswer>(StatusCodes.Status201Created)
            .Refuses(409)
            .WithName("CreateMacro")
            .WithSummary("Begin a macro with its first draft")
            .WithDescription("A draft is used by nobody before compliance approves it.");
        macros.MapPost("/{macro:guid}/versions", Draft)
            .Needs(Permissions.WriteMacros)
            .Produces<MacroAnswer>(StatusCodes.Status201Created)
            .Refuses(404, 412)
            .WithName("DraftMacro")
            .WithSummary("Write the next version")
            .WithDescription("The version in use stays in use until this one is approved.");
    }

    private static async Task<IResult> Create(CommandRequest<MacroRequest> request, IActors actors, Sealing sealing, CancellationToken cancel)
    {
        var (tenant, body) = (request.Caller.Tenant, request.Body);
        var macro = sealing.NewId();
        var command = new CreateMacro(body.Name, body.Locale, body.Channel, body.Purpose, Seal(sealing, macro, body.Text));
        var reply = await actors.Send(ActorId.ForMacro(tenant, macro), command, request.Meta, cancel);
        return reply.Answer(receipt => Answer(receipt.Created!.Value, receipt));
    }

    private static async Task<IResult> Draft(
        Guid macro, CommandRequest<MacroText> request, IActors actors, Sealing sealing, CancellationToken cancel)
    {
        var command = new DraftMacro(Seal(sealing, macro, request.Body));
        var reply = await actors.Send(ActorId.ForMacro(request.Caller.Tenant, macro), command, request.Meta, cancel);
        return reply.Answer(receipt => Answer(macro, receipt));
    }

    public static Content Seal(Sealing sealing, Guid macro, MacroText text) =>
        sealing.Of(Subjects.Macro(macro), RecordClasses.Wording, text.Body(), DomainJson.Default.MacroBody);

    private static IResult Answer(Guid macro, Receipt receipt) =>
        TypedResults.Json(new MacroAnswer(macro, receipt.Version), Wire.Json.MacroAnswer, statusCode: StatusCodes.Status201Created);
}
