using Actors.Domain.Tenants.Policies;
using static Actors.Domain.Tests.Tenants.ATenant;

namespace Actors.Domain.Tests.Tenants.Policies;

/// <summary>R44: the catalogue that notes cite from.</summary>
public sealed class PolicyTests
{
    private static readonly PolicySettings Warranty = new("Our warranty", "https://shop.example/warranty", Retired: false);

    [Fact]
    public void Every_catalogue_begins_with_the_policies_of_Amazon() =>
        TenantState.Empty.Policies.Keys.Where(code => code.StartsWith("amazon.", StringComparison.Ordinal)).Count().ShouldBe(14);

    [Fact]
    public void A_policy_is_added_and_retired() => Given(Cited("house.warranty", Warranty))
        .When(Cited("house.warranty", Warranty with { Retired = true }))
        .Then(new PolicyChanged("house.warranty", Warranty with { Retired = true }));

    [Fact]
    public void The_same_policy_changes_nothing() => Given(Cited("house.warranty", Warranty)).When(Cited("house.warranty", Warranty)).ThenNothing();

    [Theory]
    [InlineData("our warranty", "Title", null, "policy")]
    [InlineData("house.warranty", "", null, "title")]
    [InlineData("house.warranty", "Title", "http://shop.example", "url")]
    public void What_is_cited_is_well_formed(string code, string title, string? url, string field) =>
        Given().When(Cited(code, new(title, url, false))).ThenRefused(new InvalidPolicySettings(field));
}
