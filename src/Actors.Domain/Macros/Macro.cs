using Actors.Domain.Macros.Approving;
using Actors.Domain.Macros.Drafting;

namespace Actors.Domain.Macros;

/// <summary>A pre-verified text (R107): drafted by anybody who may, approved by compliance, retired, and never altered.</summary>
public sealed class Macro : ActorDefinition<MacroState, MacroCommand>
{
    public override string Kind => ActorKinds.Macro;

    public override MacroState Empty => MacroState.Empty;

    public override Decision Decide(MacroState state, MacroCommand command, in Context context) => command switch
    {
        CreateMacro c => Draft.Decide(state, c, context),
        _ when context.Version == 0 => new UnknownMacro(),
        DraftMacro c => Draft.Decide(state, c),
        ApproveMacro c => ApproveMacros.Decide(state, c),
        RetireMacro c => ApproveMacros.Decide(state, c),
        _ => throw new NotSupportedException($"A macro does not understand {command.GetType().Name}."),
    };

    public override MacroState Apply(MacroState state, Recorded recorded) => recorded.Event switch
    {
        MacroCreated e => state with { Name = e.Name, Locale = e.Locale, Channel = e.Channel, Purpose = e.Purpose },
        MacroDrafted e => state with
        {
            Versions = state.Versions.Add(new(e.Version, MacroStage.Draft, e.Body, recorded.By, recorded.At)),
        },
        MacroApproved e => Change(state, e.Version, version => version with
        {
            Stage = MacroStage.Approved,
            ApprovedBy = recorded.By,
            ApprovedAt = recorded.At,
        }),
        MacroRetired e => Change(state, e.Version, version => version with { Stage = MacroStage.Retired, RetiredAt = recorded.At }),
        _ => state,
    };

    public override IEnumerable<ReadRow> Rows(MacroState before, MacroState after, ActorId actor, long version)
    {
        yield return new MacroRow(
            Guid.Parse(actor.Key), version, after.Name, after.Locale, after.Channel, after.Purpose.ToString(), after.Versions.Count, after.Approved?.Number);
    }

    private static MacroState Change(MacroState state, int version, Func<MacroVersion, MacroVersion> change) => state with
    {
        Versions = state.Versions.SetItem(version - 1, change(state.Versions[version - 1])),
    };
}

public sealed record UnknownMacro() : Refusal("macro.unknown", "There is no such macro, or no such version of it.", RefusalKind.Unknown);
