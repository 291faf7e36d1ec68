using FsCheck;
using FsCheck.Fluent;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tickets.Model;

/// <summary>Whatever people try in whatever order: no step is taken without what the protocols ask for (R49–R52, R73–R81).</summary>
public sealed class ProtocolModelTests
{
    private static readonly Config Stories = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Fact]
    public void R49_R50_Nobody_closes_or_escalates_without_a_passing_note_that_is_newer_than_the_buyer() => Check(ticket =>
    {
        var passing = false;
        foreach (var recorded in ticket.History)
        {
            passing = recorded.Event switch
            {
                MessageReceived { Sender: SenderKind.Buyer } => false,
                NoteAdded { Facts: { Acid.Missing.Count: 0 } facts } =>
                    passing || facts.Risk != RiskRating.OdrCritical || facts.Fields.Contains(NoteField.DecisionPath),
                _ => passing,
            };
            if (recorded.Event is TicketEscalated or StatusChanged { To: TicketStatus.Closed })
                passing.ShouldBeTrue();
        }
    });

    [Fact]
    public void R51_R52_Every_special_action_and_every_migration_has_a_note_of_its_own_that_says_why() => Check(ticket =>
    {
        var notes = ticket.History.Select(recorded => recorded.Event).OfType<NoteAdded>().ToDictionary(note => note.Note, note => note.Facts!);
        var reasons = ticket.History.Select(recorded => recorded.Event).Select(e => e switch
        {
            ActionRecorded { Kind: not (ActionKind.Refund or ActionKind.Replacement or ActionKind.Contact) } action => action.Note.ShouldNotBeNull(),
            ActionRecorded { Repeats: not null } action => action.Note.ShouldNotBeNull(),
            MigrationJustified migration => migration.Note,
            _ => (Guid?)null,
        }).OfType<Guid>().ToList();

        reasons.ShouldBeUnique();
        reasons.Where(note => notes[note].Acid.Missing.Count > 0 || !notes[note].Fields.Contains(NoteField.DecisionPath)).ShouldBeEmpty();
    });

    [Fact]
    public void R58_Money_goes_back_twice_only_knowingly() => Check(ticket =>
        ticket.History.Select(recorded => recorded.Event).OfType<ActionRecorded>()
            .Where(action => action.Kind is ActionKind.Refund or ActionKind.GoodwillRefund)
            .Skip(1).Where(again => again.Repeats is null).ShouldBeEmpty());

    [Fact]
    public void R80_A_closed_ticket_owes_the_official_thread_nothing() => Check(ticket =>
    {
        var state = (TicketState)ticket.State;

        (state is { Status: TicketStatus.Closed, Migration.IsOpen: true }).ShouldBeFalse();
    });

    [Fact]
    public void R77_R79_R81_Steps_follow_each_other_and_money_is_confirmed() => Check(ticket =>
    {
        var (accepted, announced, agreed) = (new HashSet<Guid>(), (Guid?)null, (decimal?)null);
        foreach (var recorded in ticket.History)
        {
            switch (recorded.Event)
            {
                case ReplySent sent:
                    accepted.Add(sent.Reply);
                    break;
                case ReplyBounced bounced:
                    accepted.Remove(bounced.Reply);
                    break;
                case MigrationJustified:
                    (announced, agreed) = (null, null);
                    break;
                case MigrationAnnounced e:
                    announced = e.Reply;
                    break;
                case ExternalMessageRecorded { Agreed: { } money }:
                    agreed = money.Amount;
                    break;
                case MigrationResolved e:
                    accepted.ShouldContain(announced.ShouldNotBeNull());
                    if (agreed is { } amount)
                        e.Amount!.Amount.ShouldBe(amount);
                    break;
            }
        }
    });

    /// <summary>Where stories begin: few would find the way to a migration by chance.</summary>
    private static readonly Step[][] Beginnings =
    [
        [ATicket.Buyer(1, At(-1))],
        [
            ATicket.Buyer(1, At(-1)), ATicket.GoodNote(0xF1, At(-0.9), why: "Weighed."), ATicket.Justifies(0xF2, At(-0.8)),
            ATicket.Announces(0xF3, At(-0.7)), ATicket.Sent(0xF3, At(-0.6)), ATicket.GoodNote(0xF4, At(-0.5), why: "Weighed again."),
        ],
    ];

    private static void Check(Action<Scenario> holds) => Prop.ForAll(
        Move.Stories,
        story =>
        {
            foreach (var beginning in Beginnings)
            {
                var (ticket, at) = (ATicket.Given(beginning), At(0));
                foreach (var move in story)
                {
                    at += move.After;
                    ticket.When(move.On(ticket, at));
                    holds(ticket);
                }
            }
        }).Check(Stories);
}
