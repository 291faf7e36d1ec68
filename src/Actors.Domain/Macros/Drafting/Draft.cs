using System.Text.RegularExpressions;
using Actors.Domain.Macros.Rendering;

namespace Actors.Domain.Macros.Drafting;

/// <summary>Begin a macro with its first draft.</summary>
/// <param name="Body">JSON of <see cref="MacroBody"/>.</param>
public sealed record CreateMacro(string Name, string Locale, string? Channel, MacroPurpose Purpose, Content Body) : MacroCommand
{
    public override IEnumerable<Content> Contents => [Body];
}

/// <summary>Write the next version. The one in use stays in use until compliance approves this one.</summary>
/// <param name="Body">JSON of <see cref="MacroBody"/>.</param>
public sealed record DraftMacro(Content Body) : MacroCommand
{
    public override IEnumerable<Content> Contents => [Body];
}

internal static partial class Draft
{
    private const int MostSegments = 50;
    private const int LongestText = 20_000;

    public static Decision Decide(MacroState state, CreateMacro command, in Context context)
    {
        if (context.Version > 0)
            return Decision.Accept(Guid.Parse(context.Actor.Key));
        if (!Codes.IsValid(command.Name) || !Locale().IsMatch(command.Locale) || (command.Channel is { } channel && !Codes.IsValid(channel)))
            return new InvalidMacro("name, locale or channel");
        return Check(command.Body.Read(DomainJson.Default.MacroBody), command.Locale, command.Purpose) is { } refusal
            ? refusal
            : Decision.Accept(
                Guid.Parse(context.Actor.Key),
                new MacroCreated(command.Name, command.Locale, command.Channel, command.Purpose),
                new MacroDrafted(1, command.Body.Ref));
    }

    public static Decision Decide(MacroState state, DraftMacro command) =>
        Check(command.Body.Read(DomainJson.Default.MacroBody), state.Locale, state.Purpose) is { } refusal
            ? refusal
            : Decision.Accept(new MacroDrafted(state.Versions.Count + 1, command.Body.Ref));

    private static Refusal? Check(MacroBody body, string locale, MacroPurpose purpose)
    {
        var gaps = body.Segments.Select(segment => segment.Gap).OfType<string>().ToArray();
        if (body.Segments.Count is 0 or > MostSegments || body.Template.Length is 0 or > LongestText || string.IsNullOrWhiteSpace(body.Template))
            return new InvalidMacro("segments");
        if (!gaps.All(Codes.IsValid) || gaps.Distinct().Count() != gaps.Length)
            return new InvalidMacro("gaps");
        var declared = body.Variables.Select(variable => variable.Name).ToArray();
        if (!declared.All(Render.IsName) || declared.Distinct().Count() != declared.Length)
            return new InvalidMacro("variables");
        if (!declared.ToHashSet().SetEquals(Render.Names(body.Template)))
            return new VariablesDiffer();
        return purpose switch
        {
            MacroPurpose.Neutral when gaps.Length > 0 || body.Variables.Any(variable => variable.Type == VariableType.Text) => new NeutralMacroOpen(),
            MacroPurpose.ReturnToAmazon when gaps.Length == body.Segments.Count => new ReturnClauseOpen(),
            _ => Promises.Stand(body, locale, purpose) ? null : new PromiseMissing(),
        };
    }

    [GeneratedRegex(@"\A[a-z]{2}(-[A-Z]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Locale();
}

public sealed record InvalidMacro(string Field) : Refusal(
    "macro.invalid",
    $"Missing or not valid: {Field}. A macro has 1 to 50 stretches of text, a short name without spaces and a language such as 'it'.",
    RefusalKind.Invalid);

public sealed record VariablesDiffer() : Refusal(
    "macro.variables-differ",
    "Declare exactly the variables that the text uses, written as {{name}}.",
    RefusalKind.Invalid);

/// <summary>R92.</summary>
public sealed record NeutralMacroOpen() : Refusal(
    "macro.neutral-open",
    "A neutral macro has typed variables only: no gaps and no free text. Choose another purpose, or fix the wording.",
    RefusalKind.Invalid);

/// <summary>R78.</summary>
public sealed record ReturnClauseOpen() : Refusal(
    "macro.return-clause-open",
    "The commitment to return to Amazon must be a locked stretch of text.",
    RefusalKind.Invalid);
