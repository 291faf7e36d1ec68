using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Reinstating;
using static Actors.Domain.Tests.Suspensions.ASuspension;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Suspensions;

public sealed class ReinstatingTests
{
    private static IEnumerable<Step> Over => [.. Declared, Reinstates(), Reopened()];

    [Fact]
    public void R102_A_reinstatement_says_why() => Given(Declared).When(Reinstates(" ")).ThenRefused(new ReinstatementReasonMissing());

    [Fact]
    public void What_is_over_is_not_reinstated_again() => Given(Over).When(Reinstates()).ThenRefused(new SuspensionNotActive());

    [Fact]
    public void R102_Held_replies_are_released_under_the_account_as_it_is_now() => Given(Over)
        .When(Decides(OutboxVerdict.Release, Epoch + 1, 1, 2))
        .Effects.ShouldBe([new ReleaseReply(Id(0x201), Epoch + 1) { OnAccount = Account }, new ReleaseReply(Id(0x202), Epoch + 1) { OnAccount = Account }]);

    [Fact]
    public void R102_Nothing_is_released_while_the_suspension_lasts_but_anything_may_be_discarded()
    {
        var lasting = Given(Declared);

        lasting.When(Decides(OutboxVerdict.Release, Epoch, 1)).ThenRefused(new ReleaseTooEarly());
        lasting.When(Decides(OutboxVerdict.Discard, Epoch, 1)).Effects.ShouldBe([new DiscardReply(Id(0x201), Id(0x71C7), Id(1))]);
    }

    [Fact]
    public void What_is_decided_is_decided_once() =>
        Given([.. Over, Decides(OutboxVerdict.Discard, Epoch + 1, 1)]).When(Decides(OutboxVerdict.Release, Epoch + 1, 1)).ThenNothing();

    [Fact]
    public void What_a_later_suspension_holds_is_not_released_by_an_earlier_one() =>
        Given(Over).When(Decides(OutboxVerdict.Release, Epoch + 3, 1)).ThenRefused(new HeldByLaterSuspension());

    [Fact]
    public void R96_The_whole_incident_is_on_record() => Given(
    [
        Proposed(), .. Declared, Acknowledged(Anna), Acknowledged(Carla), Says("Who calls Amazon?"), Requests(1, Anna), Requests(2, Anna),
        Grants(1, Carla), Denies(2, Carla), Reinstates(), Reopened(), Decides(OutboxVerdict.Release, Epoch + 1, 3),
    ]).HistoryIsAsApproved();
}
