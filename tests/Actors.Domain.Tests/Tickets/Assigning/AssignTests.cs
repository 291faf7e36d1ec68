using Actors.Domain.Tickets.Assigning;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Assigning;

public sealed class AssignTests
{
    private static readonly Guid Bruno = Id(0xB0);

    [Fact]
    public void A_ticket_is_assigned() =>
        Given(Buyer(1, At(9)), Assigned(Id(0xA1), At(10))).When(Assigned(Bruno, At(11))).ThenAsApproved();

    [Fact]
    public void A_ticket_is_taken_from_whoever_has_it() =>
        Given(Buyer(1, At(9)), Assigned(Bruno, At(10))).When(Assigned(null, At(11))).Then(new TicketAssigned(null, Bruno.ToString()));

    [Fact]
    public void Assigning_to_the_same_person_changes_nothing() =>
        Given(Buyer(1, At(9)), Assigned(Bruno, At(10)))
            .When(new(At(11), Anna, _ => new AssignTicket(Bruno.ToString("D").ToUpperInvariant())))
            .ThenNothing();

    [Theory]
    [InlineData("Bruno")]
    [InlineData("")]
    public void A_person_is_named_by_an_id(string assignee) =>
        Given(Buyer(1, At(9))).When(new(At(10), Anna, _ => new AssignTicket(assignee))).ThenRefused(new InvalidAssignee());
}
