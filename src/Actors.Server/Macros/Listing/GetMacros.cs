using Actors.Domain.Macros;
using Actors.Server.Macros.Drafting;
using Actors.Server.Macros.Rendering;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Macros.Listing;

/// <param name="Approved">The version in use; null when none is.</param>
/// <param name="Latest">The newest version, draft or not.</param>
public sealed record MacroSummary(
    Guid Id, string Name, string Locale, string? Channel, MacroPurpose Purpose, int Latest, int? Approved, long Version);

public sealed record MacroList(IReadOnlyList<MacroSummary> Items);

/// <param name="Text">Null when it was erased.</param>
public sealed record MacroVersionView(
    int Number,
    MacroStage Stage,
    MacroText? Text,
    By DraftedBy,
    DateTimeOffset DraftedAt,
    By? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    DateTimeOffset? RetiredAt);

/// <param name="Versions">The oldest first.</param>
public sealed record MacroView(
    Guid Id,
    string Name,
    string Locale,
    string? Channel,
    MacroPurpose Purpose,
    int? Approved,
    IReadOnlyList<MacroVersionView> Versions,
    long Version);

public sealed record MacroUseItem(Guid Reply, int Version, Guid Ticket, DateTimeOffset At);

public static class GetMacros
{
    private const int Most = 2_000;

    public static void Map(IEndpointRouteBuilder macros)
    {
        macros.MapGet("", List)
            .Needs(Permissions.ReadMacros)
            .Produces<MacroList>()
            .WithName("ListMacros")
            .WithSummary("The macros")
            .WithDescription("By name, then language.");
        macros.MapGet("/{macro:guid}", Show)
            .Needs(Permissions.ReadMacros)
            .Produces<MacroView>()
            .Refuses(404)
            .WithName("GetMacro")
            .WithSummary("A macro with all its versions");
        macros.MapGet("/{macro:guid}/uses", Uses)
            .Needs(Permissions.ReadMacros)
            .Produces<Listed<MacroUseItem>>()
            .WithName("ListMacroUses")
            .WithSummary("Which replies were made from which version");
    }

    public static async Task<MacroList> Of(string tenant, MacroLibrary library, CancellationToken cancel)
    {
        var items = (await library.List(tenant, Most, cancel)).Select(macro => new MacroSummary(
            macro.Macro, macro.Name, macro.Locale, macro.Channel, macro.Purpose, macro.Latest, macro.Approved, macro.Version));
        return new([.. items]);
    }

    private static async Task<IResult> List(Caller caller, MacroLibrary library, CancellationToken cancel) =>
        TypedResults.Json(await Of(caller.Tenant, library, cancel), Wire.Json.MacroList);

    private static async Task<IResult> Show(
        Guid macro, Caller caller, IActors actors, MacroRenderer renderer, People people, HttpContext http, CancellationToken cancel)
    {
        var view = await actors.ReadMacro(caller.Tenant, macro, cancel);
        var (state, names) = (view.As<MacroState>(), await people.Names(caller.Tenant, cancel));
        var versions = new List<MacroVersionView>(state.Versions.Count);
        foreach (var version in state.Versions)
        {
            var body = await renderer.Body(caller.Tenant, version, cancel);
            versions.Add(new(
                version.Number,
                version.Stage,
                body is null ? null : new(body.Title, body.Segments, body.Variables),
                names.By(version.DraftedBy),
                version.DraftedAt,
                version.ApprovedBy is { } approver ? names.By(approver) : null,
                version.ApprovedAt,
                version.RetiredAt));
        }
        IfMatch.Tag(http, view.Version);
        return TypedResults.Json(
            new MacroView(macro, state.Name, state.Locale, state.Channel, state.Purpose, state.Approved?.Number, versions, view.Version),
            Wire.Json.MacroView);
    }

    private static async Task<IResult> Uses(
        Guid macro, Caller caller, MacroLibrary library, string? cursor = null, int? limit = null, CancellationToken cancel = default)
    {
        var page = (await library.Uses(caller.Tenant, macro, cursor, Pages.Limit(limit), cancel)).Known();
        var items = page.Items.Select(use => new MacroUseItem(use.Reply, use.MacroVersion, use.Ticket, use.At));
        return TypedResults.Json(new Listed<MacroUseItem>([.. items], page.Next), Wire.Json.ListedMacroUseItem);
    }
}
