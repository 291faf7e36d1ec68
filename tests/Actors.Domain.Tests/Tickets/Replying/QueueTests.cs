using Actors.Domain.Tickets.Replying;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Replying;

/// <summary>A reply is refused when the conversation moved on while it was written.</summary>
public sealed class QueueTests
{
    [Fact]
    public void A_reply_is_queued() =>
        Given(Buyer(1, At(9)), Buyer(2, At(10))).When(Reply(9, At(11))).ThenAsApproved();

    [Fact]
    public void A_reply_of_an_automaton_covers_nothing() =>
        Given(Buyer(1, At(9)))
            .When(Reply(9, At(10), automatic: true))
            .Events.ShouldHaveSingleItem().ShouldBeOfType<ReplyQueued>().Covers.ShouldBe(0);

    [Fact]
    public void A_reply_to_what_its_author_had_not_seen_is_stale() =>
        Given(Buyer(1, At(9)), Buyer(2, At(10))).When(Reply(9, At(11), seen: 3)).ThenRefused(new StaleReply(3));

    public static TheoryData<string, Step> WhatMovesTheConversation => new()
    {
        { "a message of the marketplace", Receives(SenderKind.System, 2, At(10)) },
        { "an automatic message", Receives(SenderKind.Automatic, 2, At(10)) },
        { "a reply from outside", Outside(2, At(10)) },
        { "an unofficial reply from outside", Outside(2, At(10), official: false) },
        { "a reply of a colleague", Reply(8, At(10)) },
        { "a change of status", Moves(TicketStatus.Pending, At(10)) },
    };

    [Theory]
    [MemberData(nameof(WhatMovesTheConversation))]
    public void What_moves_the_conversation_makes_a_reply_stale(string what, Step step) =>
        Given(Buyer(1, At(9)), step).When(Reply(9, At(11), seen: 3)).Decision.ShouldBeOfType<Decision.Refused>(what);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_reply_that_came_back_makes_the_next_one_stale(bool bounced)
    {
        var ticket = Given(Buyer(1, At(9)), Reply(8, At(10)));
        var seen = ticket.Version;

        ticket.Given(bounced ? Bounced(8, At(11)) : Failed(8, At(11)))
            .When(Reply(9, At(12), seen))
            .ThenRefused(new StaleReply(seen));
    }

    public static TheoryData<string, Step> WhatDoesNot => new()
    {
        { "a note", Note(7, At(10)) },
        { "a tag", Tags(At(10), ["late"]) },
        { "an assignment", Assigned(Id(0xA1), At(10)) },
        { "a snooze", Snoozed(At(30), At(10)) },
        { "a link", Linked("305-1234567-1234567", At(10)) },
        { "an exclusion", NoResponseNeeded(1, At(10)) },
        { "a threshold", Tick(At(23.5)) },
    };

    [Theory]
    [MemberData(nameof(WhatDoesNot))]
    public void What_the_buyer_does_not_see_makes_no_reply_stale(string what, Step step) =>
        Given(Buyer(1, At(9)), step).When(Reply(9, At(24), seen: 3)).Decision.ShouldBeOfType<Decision.Accepted>(what);

    [Fact]
    public void An_acceptance_by_the_channel_makes_no_reply_stale()
    {
        var ticket = Given(Buyer(1, At(9)), Reply(8, At(10)));
        var seen = ticket.Version;

        ticket.Given(Sent(8, At(11))).When(Reply(9, At(12), seen)).Decision.ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void A_version_that_does_not_exist_yet_cannot_have_been_seen() =>
        Given(Buyer(1, At(9))).When(Reply(9, At(10), seen: 4)).ThenRefused(new StaleReply(4));

    [Fact]
    public void A_closed_ticket_takes_no_reply() =>
        Given([Buyer(1, At(9)), .. Closes(At(10))]).When(Reply(9, At(11))).ThenRefused(new TicketClosed());

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void A_reply_says_something(string text) =>
        Given(Buyer(1, At(9))).When(Reply(9, At(10), text: text)).ThenRefused(new EmptyReply());

    [Fact]
    public void The_same_reply_is_queued_once_whatever_became_of_it()
    {
        var outcome = Given(Buyer(1, At(9)), Reply(9, At(10)), Sent(9, At(11))).When(Reply(9, At(12))).ThenNothing();

        outcome.Decision.ShouldBeOfType<Decision.Accepted>().Created.ShouldBe(Id(9));
    }

    [Fact]
    public void Nobody_replies_on_a_ticket_that_does_not_exist() =>
        Given().When(Reply(9, At(10))).ThenRefused(new UnknownTicket());
}
