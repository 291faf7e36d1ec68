using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Acknowledging;
using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Suspensions.Discussing;
using static Actors.Domain.Tests.Suspensions.ASuspension;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Suspensions;

public sealed class DeclaringTests
{
    [Fact]
    public void A_declared_suspension_is_in_force_and_says_so_to_everybody() => Given(Prepared()).When(Confirmed()).ThenAsApproved();

    [Fact]
    public void A_signal_only_proposes_and_a_person_declares() =>
        Given(Proposed(), Prepared()).When(Confirmed()).ThenState<SuspensionState>(state => state.Stage.ShouldBe(SuspensionStage.Active));

    [Fact]
    public void A_second_signal_changes_nothing() => Given(Proposed()).When(Proposed("AT_RISK")).ThenNothing();

    [Theory]
    [InlineData("")]
    [InlineData("the account is in trouble")]
    public void A_signal_is_a_code_and_no_prose(string value) => Given().When(Proposed(value)).ThenRefused(new InvalidSignal());

    [Fact]
    public void A_dismissed_proposal_is_over()
    {
        var dismissed = Given(Proposed(), Dismissed());

        dismissed.When(Prepared()).ThenRefused(new SuspensionSettled());
        dismissed.When(Dismissed()).ThenNothing();
    }

    [Fact]
    public void What_was_declared_is_not_dismissed() => Given(Declared).When(Dismissed()).ThenRefused(new NotProposed());

    [Theory]
    [InlineData(" ", "Acknowledge this.")]
    [InlineData("Answer nothing.", " ")]
    public void R89_A_protocol_says_what_to_do(string text, string step) =>
        Given().When(Prepared(text, step)).ThenRefused(new ProtocolMissing());

    [Fact]
    public void An_incident_is_declared_once() => Given(Declared).When(Prepared()).ThenRefused(new SuspensionSettled());

    [Fact]
    public void R89_Each_person_acknowledges_once_with_the_time()
    {
        var incident = Given(Declared);

        incident.When(Acknowledged(Anna)).Then(new ProtocolAcknowledged());
        incident.When(Acknowledged(Anna)).ThenNothing();
        incident.When(Acknowledged(Carla)).ThenState<SuspensionState>(state =>
            state.Acknowledged.ShouldBe(new Dictionary<string, DateTimeOffset> { [Anna.Value] = At(10), [Carla.Value] = At(10) }, ignoreOrder: true));
    }

    [Fact]
    public void Nothing_is_acknowledged_before_the_suspension_is_in_force() =>
        Given(Prepared()).When(Acknowledged(Anna)).ThenRefused(new SuspensionNotActive());

    [Fact]
    public void R88_The_confidential_thread_goes_on_after_the_reinstatement() =>
        Given([.. Declared, Reinstates(), Reopened()]).When(Says("The appeal was accepted.")).Events.ShouldHaveSingleItem()
            .ShouldBeOfType<ConfidentialMessagePosted>();

    [Fact]
    public void An_empty_confidential_message_is_refused() => Given(Declared).When(Says(" ")).ThenRefused(new EmptyConfidential());

    [Fact]
    public void An_incident_that_nobody_opened_is_unknown() => Given().When(Acknowledged(Anna)).ThenRefused(new UnknownSuspension());
}
