namespace Actors.Domain.Macros;

public enum MacroStage
{
    Draft,
    Approved,
    Retired,
}

/// <summary>What a value must look like; see <see cref="Rendering.Values"/>.</summary>
public enum VariableType
{
    /// <summary>One line of anything. Not in neutral macros: they promise nothing but what was approved (R92).</summary>
    Text,
    OrderId,
    Asin,
    Tracking,

    /// <summary>Such as <c>14.95 EUR</c>.</summary>
    Amount,

    /// <summary>ISO 8601; written as the locale does.</summary>
    Date,
    Number,
}

/// <summary>Content: the text of one version.</summary>
public sealed record MacroBody(string Title, IReadOnlyList<MacroSegment> Segments, IReadOnlyList<MacroVariable> Variables)
{
    /// <summary>All of it with the names of the variables in place, as it is screened.</summary>
    public string Template => string.Concat(Segments.Select(segment => segment.Text));
}

/// <summary>A stretch of text with variables written as <c>{{name}}</c>.</summary>
/// <param name="Gap">The name under which a writer may replace the stretch; null where it is locked and renders exactly.</param>
public sealed record MacroSegment(string Text, string? Gap = null);

public sealed record MacroVariable(string Name, VariableType Type);
