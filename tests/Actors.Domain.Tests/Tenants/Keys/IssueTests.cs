using Actors.Domain.Tenants.Keys;
using Actors.Domain.Tenants.People;
using static Actors.Domain.Tests.Tenants.ATenant;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tenants.Keys;

public sealed class IssueTests
{
    [Fact]
    public void A_key_is_issued() => Given().When(Key(1, At(1_000), "integrator", "agent")).ThenAsApproved();

    [Fact]
    public void What_a_key_does_its_maker_does()
    {
        var dora = Who.Person(Id(0xD1));
        Step By(Who who, long key) => Key(key, null, "compliance") with { By = who };
        var tenant = (TenantState)Given(By(dora, 1), By(Who.ApiKey(Id(1)), 2), By(Who.System("setup"), 3), By(Who.ApiKey(Id(3)), 4), By(Who.ApiKey(Id(3)), 5)).State;

        tenant.SameAs(dora).ShouldBe([dora, Who.ApiKey(Id(1)), Who.ApiKey(Id(2))], ignoreOrder: true);
        tenant.SameAs(Who.ApiKey(Id(2))).ShouldBe([dora, Who.ApiKey(Id(1)), Who.ApiKey(Id(2))], ignoreOrder: true);
        tenant.SameAs(Who.ApiKey(Id(3))).ShouldBe([Who.ApiKey(Id(3)), Who.ApiKey(Id(4)), Who.ApiKey(Id(5))], ignoreOrder: true);
        tenant.SameAs(Who.ApiKey(Id(4))).ShouldBe([Who.ApiKey(Id(4)), Who.ApiKey(Id(3))], ignoreOrder: true);
    }

    [Fact]
    public void A_key_is_revoked() => Given(Key(1, null, "integrator")).When(Revoked(1)).ThenAsApproved();

    [Fact]
    public void Issuing_twice_is_issuing_once() => Given(Key(1, null, "integrator")).When(Key(1, null, "administrator")).ThenNothing();

    [Fact]
    public void A_revoked_key_is_gone() => Given(Key(1, null, "integrator"), Revoked(1)).When(Revoked(1)).ThenRefused(new UnknownApiKey());

    [Fact]
    public void A_key_has_known_roles() => Given().When(Key(1, null, "root")).ThenRefused(new UnknownRole());

    [Fact]
    public void A_key_does_not_expire_before_it_is_issued() => Given().When(Key(1, At(9), "agent")).ThenRefused(new ApiKeyExpired());
}
