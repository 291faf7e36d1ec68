namespace Actors.Domain.Screening;

public enum Severity
{
    /// <summary>Shown and recorded with the reply; the reply goes.</summary>
    Warn,

    /// <summary>The reply is refused unless a waiver covers the rule.</summary>
    Block,
}

/// <summary>One place in an outbound text that a rule objects to.</summary>
/// <param name="Rule">One of <see cref="RuleCodes"/>, or <c>tenant.…</c> for a tenant's own wording rule.</param>
/// <param name="Start">First UTF-16 unit of the original text; 0 with <paramref name="End"/> 0 when it is about the whole message.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="Message">Why, and what is possible instead. Holds nothing of the text.</param>
public sealed record Finding(string Rule, Severity Severity, int Start, int End, string Message);
