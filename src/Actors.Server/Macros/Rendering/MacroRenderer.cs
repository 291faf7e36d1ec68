using Actors.Domain.Macros;
using Actors.Domain.Macros.Rendering;

namespace Actors.Server.Macros.Rendering;

/// <summary>Which macro to make a text of, and with what.</summary>
/// <param name="Version">The approved one, unless said; another than that is refused.</param>
/// <param name="Gaps">The writer's own words for the macro's gaps; a gap that is left out keeps the macro's.</param>
public sealed record MacroChoice(
    Guid Id,
    int? Version = null,
    IReadOnlyDictionary<string, string>? Variables = null,
    IReadOnlyDictionary<string, string>? Gaps = null)
{
    private const int MostValues = 50;

    public static IEnumerable<FieldError> Errors(string field, MacroChoice? choice) =>
    [
        .. Check.AtMost($"{field}.variables", choice?.Variables?.ToArray(), MostValues),
        .. Check.AtMost($"{field}.gaps", choice?.Gaps?.ToArray(), MostValues),
        .. (choice?.Gaps ?? new Dictionary<string, string>()).SelectMany(gap => Check.Text($"{field}.gaps.{gap.Key}", gap.Value, 10_000)),
    ];
}

/// <summary>A text and exactly what it was made from (R19).</summary>
public sealed record Rendition(string Text, MacroUse Use, MacroPurpose Purpose);

/// <summary>The one way from a macro to a text: only approved versions, on every path.</summary>
public sealed class MacroRenderer(IActors actors, ContentVault vault)
{
    private static readonly Dictionary<string, string> None = [];

    /// <param name="channel">Of the ticket; null where there is none yet.</param>
    /// <exception cref="ProblemException">The macro, its version or a value does not fit; nothing was written.</exception>
    public async Task<Rendition> Render(string tenant, MacroChoice choice, string? channel, CancellationToken cancel)
    {
        var state = (await actors.ReadMacro(tenant, choice.Id, cancel)).As<MacroState>();
        if (state.Approved is not { } approved || (choice.Version is { } wanted && wanted != approved.Number))
            throw Refuse(new MacroNotApproved());
        if (channel is not null && state.Channel is { } only && only != channel)
            throw Refuse(new MacroOtherChannel());
        var body = await Body(tenant, approved, cancel) ?? throw new ProblemException(KnownProblems.Erased);
        return Domain.Macros.Rendering.Render.Of(body, state.Locale, choice.Variables ?? None, choice.Gaps ?? None) switch
        {
            RenderOutcome.Rendered rendered => new(rendered.Text, new(choice.Id, approved.Number), state.Purpose),
            RenderOutcome.Refused refused => throw Refuse(refused.Refusal),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    /// <returns>Null when it was erased.</returns>
    public async Task<MacroBody?> Body(string tenant, MacroVersion version, CancellationToken cancel) =>
        new Opened(await vault.Open(tenant, [version.Body.Id], cancel)).Read(version.Body.Id, DomainJson.Default.MacroBody);

    private static ProblemException Refuse(Refusal refusal) => new(refusal.ToProblem());
}
