using Actors.Domain.Orders;
using Actors.Domain.Tickets.Noting;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Noting;

/// <summary>R39–R48, R54: notes live apart from what is sent, and say what they are worth.</summary>
public sealed class NoteTests
{
    [Fact]
    public void A_note_is_added() => Given(Buyer(1, At(9))).When(Note(7, At(10))).ThenAsApproved();

    [Fact]
    public void A_structured_note_is_added_with_the_result_of_its_test() =>
        Given(Buyer(1, At(9))).When(GoodNote(7, At(10), RiskRating.OdrCritical, why: "The buyer mentions a claim.")).ThenAsApproved();

    [Fact]
    public void R40_A_note_has_no_effect_outside_the_ticket() =>
        Given([Buyer(1, At(9)), .. Closes(At(9.5))]).When(Note(7, At(10))).Effects.ShouldBeEmpty();

    [Fact]
    public void The_same_note_is_added_once() => Given(Buyer(1, At(9)), Note(7, At(10))).When(Note(7, At(11))).ThenNothing();

    [Fact]
    public void A_note_says_something() => Given(Buyer(1, At(9))).When(Note(7, At(10), text: "\n")).ThenRefused(new EmptyNote());

    [Fact]
    public void R54_A_mistake_is_corrected_by_a_new_note_that_refers_to_the_old_one()
    {
        var ticket = Given(Buyer(1, At(9)), GoodNote(7, At(10))).When(GoodNote(8, At(11), corrects: 7)).Ticket();

        ticket.Notes.Select(note => (note.Id, note.Corrected)).ShouldBe([(Id(7), true), (Id(8), false)]);
    }

    [Fact]
    public void A_note_corrects_only_a_note_of_its_ticket() =>
        Given(Buyer(1, At(9))).When(Note(8, At(10), corrects: 7)).ThenRefused(new UnknownNote());

    [Fact]
    public void R43_Evidence_is_what_its_kind_promises()
    {
        (Evidence Entry, string Field)[] faults =
        [
            (new(EvidenceKind.Tracking) { Number = "1" }, "carrier"),
            (new(EvidenceKind.Tracking) { Carrier = "DHL" }, "number"),
            (new(EvidenceKind.Tracking) { Carrier = "DHL", Number = "1", Status = "" }, "status"),
            (new(EvidenceKind.Tracking) { Carrier = "DHL", Number = "1", Url = "ftp://x" }, "url"),
            (new(EvidenceKind.Attachment), "attachment"),
            (new(EvidenceKind.Attachment) { Attachment = Id(99) }, "attachment"),
            (new(EvidenceKind.Amount) { Amount = new Money(5, "euro") }, "amount"),
            (new(EvidenceKind.Amount) { Amount = new Money(5, "EUX") }, "amount"),
            (new(EvidenceKind.Amount) { Amount = new Money(0, "EUR") }, "amount"),
            (new(EvidenceKind.Amount) { Amount = new Money(-5, "EUR") }, "amount"),
            (new(EvidenceKind.Amount) { Amount = new Money(0.0001m, "EUR") }, "amount"),
            (new(EvidenceKind.Amount) { Amount = new Money(10_000_001, "EUR") }, "amount"),
            (new(EvidenceKind.Id) { Id = " " }, "id"),
            (new(EvidenceKind.Time), "time"),
            (new(EvidenceKind.Id) { Id = "1", Label = "\u0007" }, "label"),
        ];

        foreach (var (entry, field) in faults)
            Given(Buyer(1, At(9))).When(Notes(7, At(10), GoodBody with { Evidence = [entry] })).ThenRefused(new InvalidEvidence(field));
    }

    [Fact]
    public void R41_The_latest_rating_is_the_risk_of_the_ticket()
    {
        var ticket = Given(Buyer(1, At(9)), GoodNote(7, At(10), RiskRating.OdrCritical));

        ticket.When(GoodNote(8, At(11), RiskRating.OdrCritical)).Ticket().Risk.ShouldBe(new(RiskRating.OdrCritical, At(10)));
        ticket.When(Note(9, At(12))).Ticket().Risk.ShouldBe(new(RiskRating.OdrCritical, At(10)));
        ticket.When(GoodNote(10, At(13), RiskRating.LowRisk)).Ticket().Risk.ShouldBe(new(RiskRating.LowRisk, At(13)));
    }
}
