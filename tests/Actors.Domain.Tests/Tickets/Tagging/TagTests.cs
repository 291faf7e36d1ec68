using Actors.Domain.Tickets.Tagging;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Tagging;

public sealed class TagTests
{
    [Fact]
    public void Tags_are_changed() =>
        Given(Buyer(1, At(9)), Tags(At(10), ["vip", "late"]))
            .When(Tags(At(11), ["damaged", "late"], "vip", "never-there"))
            .ThenAsApproved();

    [Fact]
    public void Adding_what_is_there_changes_nothing() =>
        Given(Buyer(1, At(9)), Tags(At(10), ["vip"])).When(Tags(At(11), ["vip"], "late")).ThenNothing();

    [Fact]
    public void What_is_added_and_removed_at_once_is_gone() =>
        Given(Buyer(1, At(9)), Tags(At(10), ["vip"]))
            .When(Tags(At(11), ["vip"], "vip"))
            .Then(new TagsChanged([], ["vip"]));

    [Theory]
    [InlineData("")]
    [InlineData("Vip")]
    [InlineData("two words")]
    [InlineData("012345678901234567890123456789012345678901234567890")]
    [InlineData(null)]
    public void A_tag_is_a_short_lower_case_word(string? tag) =>
        Given(Buyer(1, At(9))).When(Tags(At(10), [tag!])).ThenRefused(new InvalidTag());

    [Fact]
    public void A_ticket_carries_at_most_fifty_tags()
    {
        var fifty = Enumerable.Range(0, 50).Select(i => $"tag-{i}").ToArray();
        var ticket = Given(Buyer(1, At(9)), Tags(At(10), fifty));

        ticket.When(Tags(At(11), ["one-more"])).ThenRefused(new TooManyTags());
        ticket.When(Tags(At(12), ["one-more"], "tag-0")).Then(new TagsChanged(["one-more"], ["tag-0"]));
    }
}
