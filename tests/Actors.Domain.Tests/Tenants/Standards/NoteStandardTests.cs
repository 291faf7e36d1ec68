using Actors.Domain.Tenants.Standards;
using static Actors.Domain.Tests.Tenants.ATenant;

namespace Actors.Domain.Tests.Tenants.Standards;

/// <summary>R54: what notes must have is the tenant's to say, above what always holds.</summary>
public sealed class NoteStandardTests
{
    private static readonly NoteRule ForMail = new("mail", Gate.Close, true, [NoteField.NextStep, NoteField.ActionTaken]);

    private static readonly NoteRule ForAll = new(null, Gate.Close, false, [NoteField.Policy]);

    [Fact]
    public void A_standard_is_set() => Given().When(Standard(ForMail, ForAll)).Then(
        new NoteStandardSet([ForAll, ForMail with { Required = [NoteField.ActionTaken, NoteField.NextStep] }]));

    [Fact]
    public void The_same_standard_changes_nothing() => Given(Standard(ForMail, ForAll)).When(Standard(ForAll, ForMail)).ThenNothing();

    [Fact]
    public void A_rule_for_a_channel_comes_before_one_for_all() => Given(Standard(ForMail, ForAll)).When(Standard(ForMail, ForAll))
        .ThenState<TenantState>(state =>
        {
            state.RuleOf(Gate.Close, "mail")!.Enforced.ShouldBeTrue();
            state.RuleOf(Gate.Close, "shopify")!.Required.ShouldBe([NoteField.Policy]);
            state.RuleOf(Gate.Escalate, "mail").ShouldBeNull();
        });

    [Theory]
    [InlineData("amazon", Gate.Close)]
    [InlineData("amazon", Gate.Escalate)]
    [InlineData("mail", Gate.NonStandard)]
    [InlineData(null, Gate.ComplianceCritical)]
    public void R49_R50_R51_R52_A_gate_that_always_holds_is_not_switched_off(string? channel, Gate gate) =>
        Given().When(Standard(new NoteRule(channel, gate, false, []))).ThenRefused(new WeakenedNoteStandard());

    [Fact]
    public void A_channel_and_gate_have_one_rule() =>
        Given().When(Standard(ForMail, ForMail with { Enforced = false })).ThenRefused(new InvalidNoteStandard("gate"));

    [Fact]
    public void A_channel_is_a_slug() =>
        Given().When(Standard(ForMail with { Channel = "the mail" })).ThenRefused(new InvalidNoteStandard("channel"));
}
