using Actors.Domain.Screening;
using Actors.Domain.Tenants.Wording;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tenants.Wording;

/// <summary>A tenant adds words and hosts; it switches no built-in rule off.</summary>
public sealed class OwnWordingTests
{
    private static readonly TenantWording Rule = new("tenant.no-promises", "(guarantee*|promise ~3 delivery)", Severity.Block, "Promise nothing.");

    [Fact]
    public void Rules_and_hosts_replace_those_before() =>
        ATenant.Given(Set(new(["old.example.com"], [])))
            .When(Set(new(["Docs.Shop.Example"], [Rule])))
            .Then(new WordingSet(new(["docs.shop.example"], [Rule])));

    [Fact]
    public void The_same_settings_again_change_nothing() =>
        ATenant.Given(Set(new([], [Rule]))).When(Set(new([], [Rule]))).ThenNothing();

    [Theory]
    [InlineData("https://shop.example")]
    [InlineData("shop")]
    [InlineData("*.shop.example")]
    [InlineData("")]
    public void A_host_is_a_name(string host) =>
        ATenant.Given().When(Set(new([host], []))).ThenRefused(new InvalidWording("allowedHosts[0]"));

    [Theory]
    [InlineData("")]
    [InlineData("(a|b")]
    [InlineData("~3 word")]
    [InlineData("?")]
    [InlineData("word ~99 word")]
    public void A_phrase_that_cannot_be_read_is_refused(string phrase) =>
        ATenant.Given().When(Set(new([], [Rule with { Phrase = phrase }]))).ThenRefused(new InvalidWording("rules[0].phrase"));

    [Fact]
    public void A_code_is_the_tenants_own_and_unique()
    {
        ATenant.Given().When(Set(new([], [Rule with { Code = RuleCodes.Email }]))).ThenRefused(new InvalidWording("rules[0].code"));
        ATenant.Given().When(Set(new([], [Rule, Rule]))).ThenRefused(new InvalidWording("rules[1].code"));
    }

    [Fact]
    public void A_rule_says_why() =>
        ATenant.Given().When(Set(new([], [Rule with { Message = " " }]))).ThenRefused(new InvalidWording("rules[0].message"));

    private static Step Set(WordingSettings settings) => new(At(9), Anna, _ => new SetWording(settings));
}
