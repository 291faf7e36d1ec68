using Actors.Domain.Tickets.Noting;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Noting;

/// <summary>R39, R40: notes live apart from what is sent.</summary>
public sealed class NoteTests
{
    [Fact]
    public void A_note_is_added() => Given(Buyer(1, At(9))).When(Note(7, At(10))).ThenAsApproved();

    [Fact]
    public void R40_A_note_has_no_effect_outside_the_ticket() =>
        Given(Buyer(1, At(9)), Moves(Domain.Tickets.TicketStatus.Closed, At(9.5))).When(Note(7, At(10))).Effects.ShouldBeEmpty();

    [Fact]
    public void The_same_note_is_added_once() => Given(Buyer(1, At(9)), Note(7, At(10))).When(Note(7, At(11))).ThenNothing();

    [Fact]
    public void A_note_says_something() => Given(Buyer(1, At(9))).When(Note(7, At(10), text: "\n")).ThenRefused(new EmptyNote());
}
