using System.Text;
using System.Text.RegularExpressions;

namespace Actors.Domain.Macros.Rendering;

/// <summary>Makes the text of a reply out of a version. Locked stretches come out exactly as they were approved.</summary>
public static partial class Render
{
    /// <param name="gaps">The writer's own text for gaps; a gap without one keeps the macro's.</param>
    /// <returns>The text, or the refusal that says what is missing.</returns>
    public static RenderOutcome Of(
        MacroBody body, string locale, IReadOnlyDictionary<string, string> variables, IReadOnlyDictionary<string, string> gaps)
    {
        var missing = body.Variables.Where(variable => !variables.ContainsKey(variable.Name)).Select(variable => variable.Name).ToArray();
        if (missing.Length > 0)
            return new MacroVariablesMissing(string.Join(", ", missing));
        if (variables.Keys.FirstOrDefault(name => body.Variables.All(variable => variable.Name != name)) is not null)
            return new MacroVariableUnknown();
        if (gaps.Keys.FirstOrDefault(name => body.Segments.All(segment => segment.Gap != name)) is not null)
            return new MacroLocked();

        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in body.Variables)
        {
            if (Values.Write(variable.Type, variables[variable.Name], locale) is not { } value)
                return new MacroVariableInvalid(variable.Name, variable.Type);
            written[variable.Name] = value;
        }

        var text = new StringBuilder();
        foreach (var segment in body.Segments)
        {
            // A writer's own words are taken as they are: only the macro's own text has variables.
            if (segment.Gap is { } gap && gaps.TryGetValue(gap, out var own))
                text.Append(own);
            else
                text.Append(Variable().Replace(segment.Text, match => written[match.Groups[1].Value]));
        }

        return new RenderOutcome.Rendered(text.ToString());
    }

    public static IEnumerable<string> Names(string template) => Variable().Matches(template).Select(match => match.Groups[1].Value);

    public static bool IsName(string? name) => name is not null && Name().IsMatch(name);

    [GeneratedRegex(@"\{\{([a-z][A-Za-z0-9]{0,39})\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

/// <summary>A text or the reason why there is none.</summary>
public abstract record RenderOutcome
{
    private RenderOutcome() { }

    public sealed record Rendered(string Text) : RenderOutcome;

    public sealed record Refused(Refusal Refusal) : RenderOutcome;

    public static implicit operator RenderOutcome(Refusal refusal) => new Refused(refusal);
}
