namespace Actors.Domain.Macros.Rendering;

public sealed record MacroVariablesMissing(string Names) : Refusal(
    "macro.variables-missing",
    $"The macro needs values for: {Names}.",
    RefusalKind.Invalid);

public sealed record MacroVariableUnknown() : Refusal(
    "macro.variable-unknown",
    "A value was given for a variable the macro does not have. Leave it out.",
    RefusalKind.Invalid);

public sealed record MacroVariableInvalid(string Name, VariableType Type) : Refusal(
    "macro.variable-invalid",
    $"The value of '{Name}' is no {Type}. An amount is written 14.95 EUR, a date 2026-11-21, a text is one line of at most 200 characters.",
    RefusalKind.Invalid);

public sealed record MacroLocked() : Refusal(
    "macro.locked",
    "The macro is locked there: only its declared gaps may be written. Use another macro, or ask for a new version.");

public sealed record MacroNotApproved() : Refusal(
    "macro.not-approved",
    "No version of this macro is approved, or not this one. Ask compliance to approve it.");

/// <summary>R90: a macro of another channel is no approved text here.</summary>
public sealed record MacroOtherChannel() : Refusal("macro.other-channel", "The macro is for another channel than the ticket's.");
