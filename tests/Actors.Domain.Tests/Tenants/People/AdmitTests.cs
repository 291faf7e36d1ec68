using Actors.Domain.Tenants.People;
using static Actors.Domain.Tests.Tenants.ATenant;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tenants.People;

public sealed class AdmitTests
{
    [Fact]
    public void A_user_is_added() => Given().When(User(1, "supervisor", "agent", "agent")).ThenAsApproved();

    [Fact]
    public void Roles_are_changed() =>
        Given(User(1, "administrator"), User(2, "agent")).When(RolesOf(2, "auditor", "finance")).ThenAsApproved();

    [Fact]
    public void A_user_is_disabled() => Given(User(1, "administrator"), User(2, "agent")).When(Disabled(2)).ThenAsApproved();

    [Fact]
    public void A_user_is_enabled_again() =>
        Given(User(1, "administrator"), User(2, "agent"), Disabled(2)).When(Enabled(2)).ThenAsApproved();

    [Fact]
    public void Adding_twice_is_adding_once() => Given(User(1, "agent")).When(User(1, "agent")).ThenNothing();

    [Fact]
    public void The_same_roles_change_nothing_in_whatever_order() =>
        Given(User(1, "agent", "auditor")).When(RolesOf(1, "auditor", "agent")).ThenNothing();

    [Fact]
    public void Disabling_twice_is_disabling_once() =>
        Given(User(1, "administrator"), User(2, "agent"), Disabled(2)).When(Disabled(2)).ThenNothing();

    [Fact]
    public void Enabling_an_enabled_user_changes_nothing() => Given(User(1, "agent")).When(Enabled(1)).ThenNothing();

    [Fact]
    public void A_reset_is_in_the_record_each_time() =>
        Given(User(1, "administrator"), User(2, "agent"), ResetOf(2)).When(ResetOf(2)).Then(new UserReset(Id(2)));

    [Fact]
    public void S9_A_new_password_by_mail_is_in_the_record_each_time() =>
        Given(User(1, "administrator"), RecoveryOf(1)).When(RecoveryOf(1)).Then(new UserRecovered(Id(1)));

    [Fact]
    public void S9_Who_is_disabled_gets_no_new_password() =>
        Given(User(1, "administrator"), User(2, "agent"), Disabled(2)).When(RecoveryOf(2)).ThenRefused(new UserIsDisabled());

    public static TheoryData<Step> NeedingAUser => [RolesOf(9, "agent"), Disabled(9), Enabled(9), ResetOf(9), RecoveryOf(9)];

    [Theory]
    [MemberData(nameof(NeedingAUser))]
    public void Nobody_can_be_changed_who_does_not_exist(Step step) =>
        Given(User(1, "administrator")).When(step).ThenRefused(new UnknownUser());

    public static TheoryData<Step> WithRoles => [User(2, "root"), User(2), User(2, "agent", null!), RolesOf(1), RolesOf(1, "Agent")];

    [Theory]
    [MemberData(nameof(WithRoles))]
    public void Roles_are_known_ones_and_one_at_least(Step step) =>
        Given(User(1, "administrator")).When(step).ThenRefused(new UnknownRole());

    public static TheoryData<Step> WithoutAdministrator => [Disabled(1), RolesOf(1, "agent")];

    [Theory]
    [MemberData(nameof(WithoutAdministrator))]
    public void A_tenant_keeps_an_enabled_administrator(Step step) =>
        Given(User(1, "administrator"), User(2, "administrator"), Disabled(2)).When(step).ThenRefused(new LastAdministrator());

    [Fact]
    public void One_of_two_administrators_may_go() =>
        Given(User(1, "administrator"), User(2, "administrator")).When(Disabled(1)).Then(new UserDisabled(Id(1)));
}
