using Actors.Domain.Orders;
using Actors.Domain.Tickets.Noting;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Noting;

/// <summary>R45–48: each letter, and the reason why it is missing.</summary>
public sealed class AcidTests
{
    [Fact]
    public void A_note_with_step_risk_evidence_and_author_passes() => Of(GoodBody, RiskRating.LowRisk).Missing.ShouldBeEmpty();

    [Fact]
    public void A_note_of_prose_lacks_three_letters() => Of(new NoteBody("Called them."), null).Missing.ShouldBe(
    [
        new(AcidLetter.Actionable, AcidReason.NextStepMissing),
        new(AcidLetter.Compliance, AcidReason.NeitherPolicyNorRisk),
        new(AcidLetter.Integrated, AcidReason.EvidenceMissing),
    ]);

    [Theory]
    [InlineData(null, AcidReason.NextStepMissing)]
    [InlineData(" \n", AcidReason.NextStepMissing)]
    [InlineData("ok.", AcidReason.NextStepTooShort)]
    [InlineData("- - - - - -", AcidReason.NextStepTooShort)]
    public void R45_A_next_step_is_something_one_can_do(string? step, AcidReason reason) =>
        Of(GoodBody with { NextStep = step }, RiskRating.LowRisk).Missing.ShouldBe([new(AcidLetter.Actionable, reason)]);

    [Fact]
    public void R46_A_policy_is_as_good_as_a_risk() =>
        AcidTest.Of(GoodBody, null, "amazon.returns", Anna).Missing.ShouldBeEmpty();

    [Fact]
    public void R47_A_picture_alone_cannot_be_looked_up() =>
        Of(GoodBody with { Evidence = [new(EvidenceKind.Attachment) { Attachment = Id(1) }] }, RiskRating.LowRisk)
            .Missing.ShouldBe([new(AcidLetter.Integrated, AcidReason.OnlyAttachments)]);

    [Fact]
    public void R47_A_carrier_a_time_an_amount_or_an_id_is_data()
    {
        Evidence[] each =
        [
            new(EvidenceKind.Tracking) { Carrier = "DHL", Number = "1" },
            new(EvidenceKind.Time) { Time = At(9) },
            new(EvidenceKind.Amount) { Amount = new Money(5, "EUR") },
            new(EvidenceKind.Id) { Id = "A1" },
        ];

        foreach (var entry in each)
            Of(GoodBody with { Evidence = [entry] }, RiskRating.LowRisk).Missing.ShouldBeEmpty();
    }

    [Fact]
    public void R48_A_note_is_signed_by_somebody_who_can_be_asked() =>
        AcidTest.Of(GoodBody, RiskRating.LowRisk, null, Who.System("rules")).Missing
            .ShouldBe([new(AcidLetter.Dated, AcidReason.AuthorIsAutomaton)]);

    [Fact]
    public void Every_reason_has_a_sentence() =>
        Enum.GetValues<AcidReason>().Select(AcidTest.Sentence).ShouldBeUnique();

    private static AcidResult Of(NoteBody note, RiskRating? risk) => AcidTest.Of(note, risk, null, Anna);
}
