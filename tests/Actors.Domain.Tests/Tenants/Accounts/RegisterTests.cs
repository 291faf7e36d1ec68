using Actors.Domain.Tenants.Accounts;
using static Actors.Domain.Tests.Tenants.ATenant;

namespace Actors.Domain.Tests.Tenants.Accounts;

public sealed class RegisterTests
{
    private static readonly AccountSettings Mail =
        new("Support", "mail", "EU", Official: false, ["support@shop.example"], TimeSpan.FromHours(48));

    [Fact]
    public void An_account_is_registered() => Given().When(Account("amazon-eu", AmazonEu)).ThenAsApproved();

    [Fact]
    public void Settings_change_as_a_whole() =>
        Given(Account("amazon-eu", AmazonEu))
            .When(Account("amazon-eu", AmazonEu with { Name = "Amazon", MailAddresses = [] }))
            .ThenState<TenantState>(tenant => tenant.Accounts["amazon-eu"].ShouldBe(AmazonEu with { Name = "Amazon", MailAddresses = [] }));

    [Fact]
    public void Only_what_changed_is_written_for_readers() =>
        Given(Account("amazon-eu", AmazonEu))
            .When(Account("mail", Mail)).Rows.Cast<AccountRow>().Select(row => row.Account).ShouldBe(["mail"]);

    [Fact]
    public void The_same_settings_change_nothing_however_addresses_are_written() =>
        Given(Account("amazon-eu", AmazonEu))
            .When(Account("amazon-eu", AmazonEu with { MailAddresses = ["Amazon-EU@shop.example", "amazon-eu@SHOP.example"] }))
            .ThenNothing();

    [Fact]
    public void A_mailbox_belongs_to_one_account() =>
        Given(Account("amazon-eu", AmazonEu))
            .When(Account("mail", Mail with { MailAddresses = ["AMAZON-EU@shop.example"] }))
            .ThenRefused(new MailAddressTaken("amazon-eu"));

    [Theory]
    [InlineData(true, 25)]
    [InlineData(true, 12)]
    [InlineData(false, 24)]
    public void R61_R65_No_setting_takes_the_rules_off_an_amazon_account(bool official, double hours) =>
        Given().When(Account("amazon-eu", AmazonEu with { Official = official, ResponseTime = TimeSpan.FromHours(hours) }))
            .ThenRefused(new AmazonRulesHold());

    [Theory]
    [InlineData("amazon-de")]
    [InlineData("amazonbusiness")]
    public void Amazon_has_one_name_that_the_rules_know(string channel) =>
        Given().When(Account("amazon-eu", AmazonEu with { Channel = channel })).ThenRefused(new AmazonByAnotherName());

    [Fact]
    public void No_setting_takes_the_rules_of_an_official_channel_off_an_account()
    {
        var ebay = new AccountSettings("eBay", "ebay", "EU", Official: true, [], TimeSpan.FromHours(24));

        Given(Account("ebay-eu", ebay)).When(Account("ebay-eu", ebay with { Official = false })).ThenRefused(new OfficialFixed());
        Given(Account("ebay-eu", ebay with { Official = false })).When(Account("ebay-eu", ebay))
            .Events.Single().ShouldBeOfType<AccountRegistered>().Settings.Official.ShouldBeTrue();
    }

    [Fact]
    public void An_account_stays_on_its_channel()
    {
        Given(Account("amazon-eu", AmazonEu)).When(Account("amazon-eu", Mail)).ThenRefused(new ChannelFixed());
        Given(Account("mail", Mail)).When(Account("mail", Mail with { Channel = "shopify" })).ThenRefused(new ChannelFixed());
        Given(Account("mail", Mail)).When(Account("mail", Mail with { ResponseTime = TimeSpan.FromHours(12) })).Events.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Amazon")]
    [InlineData("1amazon")]
    [InlineData("amazon/eu")]
    [InlineData("amazon\n")]
    [InlineData(null)]
    public void An_account_id_is_a_slug(string? id) => Given().When(Account(id!, AmazonEu)).ThenRefused(new InvalidAccountId());

    public static TheoryData<string, AccountSettings> Invalid => new()
    {
        { "name", Mail with { Name = " " } },
        { "name", Mail with { Name = new('x', 101) } },
        { "channel", Mail with { Channel = "E-mail" } },
        { "channel", Mail with { Channel = null! } },
        { "region", Mail with { Region = "" } },
        { "responseTime", Mail with { ResponseTime = TimeSpan.Zero } },
        { "responseTime", Mail with { ResponseTime = TimeSpan.FromDays(91) } },
        { "mailAddresses", Mail with { MailAddresses = ["support"] } },
        { "mailAddresses", Mail with { MailAddresses = ["support@"] } },
        { "mailAddresses", Mail with { MailAddresses = ["Support <support@shop.example>"] } },
        { "mailAddresses", Mail with { MailAddresses = ["a@b, c@d"] } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Settings_have_a_form(string field, AccountSettings settings) =>
        Given().When(Account("mail", settings)).ThenRefused(new InvalidAccountSettings(field));
}
