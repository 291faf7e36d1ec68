namespace Actors.Storage.Tests;

public abstract class AccountsContract(SharedStore store) : ReadContract(store)
{
    private Accounts Accounts => new(Database);

    [Fact]
    public async Task Accounts_are_listed_by_id_with_their_addresses()
    {
        await Add("shopify-main", "shop@example.com");
        await Add("amazon-eu", "eu-2@example.com", "eu-1@example.com");

        var accounts = await Accounts.List(Tenant, Cancel);

        accounts.Select(account => account.Account).ShouldBe(["amazon-eu", "shopify-main"]);
        accounts[0].MailAddresses.ShouldBe(["eu-1@example.com", "eu-2@example.com"]);
        accounts[0].ShouldBe(new("amazon-eu", "amazon", "EU", Official: true, "Name of amazon-eu", Outbound: true, accounts[0].MailAddresses));
    }

    [Fact]
    public async Task An_account_is_found_by_its_id_and_by_an_address_in_any_case()
    {
        await Add("amazon-eu", "eu@example.com");

        (await Accounts.Find(Tenant, "amazon-eu", Cancel)).ShouldNotBeNull().MailAddresses.ShouldBe(["eu@example.com"]);
        (await Accounts.FindByMailAddress(Tenant, "EU@Example.com", Cancel)).ShouldNotBeNull().Account.ShouldBe("amazon-eu");
    }

    [Fact]
    public async Task Another_tenants_account_is_unknown()
    {
        await Add("amazon-eu", "eu@example.com");

        (await Accounts.List("another tenant", Cancel)).ShouldBeEmpty();
        (await Accounts.Find("another tenant", "amazon-eu", Cancel)).ShouldBeNull();
        (await Accounts.FindByMailAddress("another tenant", "eu@example.com", Cancel)).ShouldBeNull();
        (await Accounts.FindByMailAddress(Tenant, "na@example.com", Cancel)).ShouldBeNull();
    }

    private async Task Add(string account, params IEnumerable<string> addresses)
    {
        await Store.Insert("accounts", new { tenant = Tenant, account, channel = "amazon", region = "EU", official = 1L, name = $"Name of {account}", outbound = 1L });
        await Store.Insert("account_addresses", addresses.Select(address => new { tenant = Tenant, address, account }));
    }
}

public sealed class AccountsOnSqlite(SqliteStore store) : AccountsContract(store), IClassFixture<SqliteStore>;

public sealed class AccountsOnPostgres(PostgresStore store) : AccountsContract(store), IClassFixture<PostgresStore>;
