namespace Actors.Server.Desks.Arranging;

/// <param name="Language">One of <c>en</c>, <c>it</c>, <c>fr</c>, <c>de</c> and <c>es</c>; null for that of the browser.</param>
/// <param name="Signature">Plain text; the console puts it under replies.</param>
/// <param name="Shortcuts">Whether single keys do things.</param>
public sealed record PreferencesRequest(string? Language, Colours Colours, string? Signature, bool Shortcuts, bool DesktopNotifications) : IRequest
{
    private const int LongestSignature = 2_000;
    private static readonly string[] Languages = ["en", "it", "fr", "de", "es"];

    public IEnumerable<FieldError> Errors()
    {
        if (Language is not null && !Languages.Contains(Language))
            yield return new("$.language", "en, it, fr, de or es.");
        if (Signature is { } text && (text.Length is 0 or > LongestSignature || text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))))
            yield return new("$.signature", $"1 to {LongestSignature} characters, line breaks among them, or null.");
    }
}

public static class PutPreferences
{
    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("/preferences", Get)
            .Needs(Permissions.Self)
            .Produces<DeskPreferences>()
            .Refuses(404)
            .WithName("GetPreferences")
            .WithSummary("How a person likes their console");
        desk.MapPut("/preferences", Put)
            .Needs(Permissions.Self)
            .Produces<DeskPreferences>()
            .Refuses(404, 412)
            .WithName("PutPreferences")
            .WithSummary("Replace one's preferences")
            .WithDescription("With If-Match only over the desk that was read.");
    }

    private static async Task<IResult> Get(DeskOwner owner, HttpContext http, CancellationToken cancel) => Show(await owner.Read(cancel), http);

    private static async Task<IResult> Put(
        CommandRequest<PreferencesRequest> request, DeskOwner owner, HttpContext http, CancellationToken cancel)
    {
        var body = request.Body;
        var preferences = new DeskPreferences(body.Language, body.Colours, body.Signature, body.Shortcuts, body.DesktopNotifications);
        return Show(await owner.Change(new SetPreferences(preferences), cancel), http);
    }

    private static IResult Show(DeskState desk, HttpContext http)
    {
        IfMatch.Tag(http, desk.Version);
        return TypedResults.Json(desk.Preferences, Wire.Json.DeskPreferences);
    }
}
