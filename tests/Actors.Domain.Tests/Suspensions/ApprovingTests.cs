using Actors.Domain.Macros;
using Actors.Domain.Macros.Rendering;
using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Approving;
using static Actors.Domain.Tests.Suspensions.ASuspension;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Suspensions;

public sealed class ApprovingTests
{
    private static IEnumerable<Step> Read => [.. Declared, Acknowledged(Anna), Acknowledged(Carla)];

    [Fact]
    public void R88_What_compliance_grants_is_brought_to_the_ticket() => Given([.. Read, Requests(1, Anna)]).When(Grants(1, Carla)).ThenAsApproved();

    [Fact]
    public void A_denial_says_why_and_sends_nothing()
    {
        var asked = Given([.. Read, Requests(1, Anna)]);

        asked.When(Denies(1, Carla, null)).ThenRefused(new DenialReasonMissing());
        asked.When(Denies(1, Carla, " ")).ThenRefused(new DenialReasonMissing());
        asked.When(Denies(1, Carla)).Effects.ShouldHaveSingleItem().ShouldBeOfType<Tell>();
        asked.When(Grants(1, Dora)).ThenRefused(new ApprovalDecided());
    }

    [Fact]
    public void R89_Who_has_not_read_the_protocol_asks_for_nothing() =>
        Given(Declared).When(Requests(1, Anna)).ThenRefused(new ProtocolNotAcknowledged());

    [Theory]
    [InlineData(MacroPurpose.Standard)]
    [InlineData(MacroPurpose.ReturnToAmazon)]
    [InlineData(MacroPurpose.ResolutionSummary)]
    [InlineData(MacroPurpose.ContinueInBsm)]
    [InlineData(MacroPurpose.Video)]
    public void R90_Only_neutral_macros_are_sent(MacroPurpose purpose) =>
        Given(Read).When(Requests(1, Anna, purpose: purpose)).ThenRefused(new NeutralMacroNeeded());

    [Fact]
    public void A_ticket_of_another_account_has_no_business_here() =>
        Given(Read).When(Requests(1, Anna, account: "amazon-na")).ThenRefused(new OtherAccount());

    [Theory]
    [InlineData(null)]
    [InlineData(2)]
    public void A_macro_that_is_not_in_use_any_more_is_not_granted(int? inUse)
    {
        var asked = Given([.. Read, Requests(1, Anna)]);

        asked.When(By(Carla, new DecideApproval(Id(1), Granted: true, Id(0x101), [Roles.Compliance], null) { MacroVersion = inUse }))
            .ThenRefused(new MacroNotApproved());
        asked.When(Denies(1, Carla)).Events.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(Roles.Agent)]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Finance)]
    public void R88_Only_compliance_approves(string role) =>
        Given([.. Read, Requests(1, Anna)]).When(Grants(1, Dora, role)).ThenRefused(new ComplianceOnly());

    [Fact]
    public void Nobody_approves_a_request_of_their_own() =>
        Given([.. Read, Requests(1, Carla)]).When(Grants(1, Carla)).ThenRefused(new OwnRequest());

    [Fact]
    public void Nothing_is_asked_for_or_approved_after_the_reinstatement()
    {
        var over = Given([.. Read, Requests(1, Anna), Reinstates(), Reopened()]);

        over.When(Requests(2, Anna)).ThenRefused(new SuspensionNotActive());
        over.When(Grants(1, Carla)).ThenRefused(new SuspensionNotActive());
    }

    [Fact]
    public void A_request_that_nobody_made_is_unknown() => Given(Read).When(Grants(1, Carla)).ThenRefused(new UnknownApproval());
}
