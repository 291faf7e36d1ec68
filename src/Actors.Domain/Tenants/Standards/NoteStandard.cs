using System.Collections.Immutable;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Gating;

namespace Actors.Domain.Tenants.Standards;

/// <summary>Say anew what notes must have (R54). The whole standard is replaced.</summary>
public sealed record SetNoteStandard(IReadOnlyList<NoteRule> Rules) : TenantCommand;

public sealed record InvalidNoteStandard(string Field) : Refusal(
    "note-standard.invalid",
    $"The field '{Field}' of a rule is not valid. A channel is a slug such as amazon; each pair of channel and gate has one rule.",
    RefusalKind.Invalid);

/// <summary>R49–R52 are not the tenant's to switch off.</summary>
public sealed record WeakenedNoteStandard() : Refusal(
    "note-standard.weakened",
    "The gates of Amazon tickets, and those of non-standard and compliance-critical actions, always hold. A rule can add fields to them.");

internal static class NoteStandard
{
    public static Decision Decide(TenantState state, SetNoteStandard command)
    {
        if (command.Rules.Any(rule => rule.Channel is { } channel && !Codes.IsValid(channel)))
            return new InvalidNoteStandard("channel");
        if (command.Rules.DistinctBy(rule => (rule.Channel, rule.Gate)).Count() != command.Rules.Count)
            return new InvalidNoteStandard("gate");
        if (command.Rules.Any(rule => !rule.Enforced && Gates.HoldsByItself(rule.Gate, rule.Channel ?? "")))
            return new WeakenedNoteStandard();

        ImmutableList<NoteRule> rules =
        [
            .. command.Rules
                .OrderBy(rule => rule.Channel, StringComparer.Ordinal).ThenBy(rule => rule.Gate)
                .Select(rule => rule with { Required = [.. rule.Required.Distinct().Order()] }),
        ];
        return rules.SequenceEqual(state.NoteStandard) ? Decision.Nothing : Decision.Accept(new NoteStandardSet(rules));
    }
}
