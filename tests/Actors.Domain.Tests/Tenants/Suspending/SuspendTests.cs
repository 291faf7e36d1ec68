using Actors.Domain.Tenants.Suspending;
using static Actors.Domain.Tests.Tenants.ATenant;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tenants.Suspending;

public sealed class SuspendTests
{
    [Fact]
    public void R85_The_account_is_suspended_with_one_event_and_one_row() =>
        Given(Account("amazon-eu", AmazonEu)).When(Suspends("amazon-eu", 1)).ThenAsApproved();

    [Fact]
    public void R102_A_reinstatement_begins_an_epoch_of_its_own() =>
        Given(Account("amazon-eu", AmazonEu), Suspends("amazon-eu", 1)).When(Reinstates("amazon-eu", 1)).ThenAsApproved();

    [Fact]
    public void An_account_is_suspended_under_one_incident_at_a_time()
    {
        var tenant = Given(Account("amazon-eu", AmazonEu), Suspends("amazon-eu", 1));

        tenant.When(Suspends("amazon-eu", 1)).ThenNothing();
        tenant.When(Suspends("amazon-eu", 2)).ThenRefused(new AccountSuspendedAlready(Id(1)));
        tenant.When(Reinstates("amazon-eu", 2)).ThenRefused(new AccountNotSuspended());
    }

    [Fact]
    public void An_account_that_nobody_registered_is_unknown()
    {
        Given().When(Suspends("amazon-eu", 1)).ThenRefused(new UnknownAccount());
        Given().When(Reinstates("amazon-eu", 1)).ThenRefused(new UnknownAccount());
    }

    [Fact]
    public void New_settings_do_not_open_a_suspended_account() =>
        Given(Account("amazon-eu", AmazonEu), Suspends("amazon-eu", 1)).When(Account("amazon-eu", AmazonEu with { Name = "Europe" }))
            .Rows.OfType<AccountRow>().Single().Mode.Suspension.ShouldBe(Id(1));

    private static Step Suspends(string account, long suspension) => new(At(9), Anna, _ => new SuspendAccount(account, Id(suspension)));

    private static Step Reinstates(string account, long suspension) => new(At(9), Anna, _ => new ReinstateAccount(account, Id(suspension)));
}
