using System.Text;
using Dapper;

namespace Actors.Storage.Tests;

public abstract class IdentityContract(SharedStore store) : ReadContract(store)
{
    private Users Users => new(Database, Store.Session.Secrets);

    private ApiKeys Keys => new(Database);

    [Fact]
    public async Task A_user_comes_back_as_it_was_written()
    {
        var anna = Anna() with
        {
            PasswordHash = "hash",
            LockoutUntil = Now.AddMinutes(5),
            FailedAttempts = 3,
            TwoFactor = true,
            AuthenticatorKey = "JBSWY3DPEHPK3PXP",
            RecoveryCodes = ["one", "two"],
            Roles = ["agent", "supervisor"],
        };

        (await Users.Add(anna, Cancel)).ShouldBeTrue();

        ShouldEqual(await Users.Find(anna.Id, Cancel), anna with { Revision = 1 });
        ShouldEqual(await Users.FindByEmail(Tenant, anna.EmailNormalised, Cancel), anna with { Revision = 1 });
        (await Users.List(Tenant, Cancel)).ShouldHaveSingleItem().Id.ShouldBe(anna.Id);
        (await Users.FindByEmail(Tenant, "nobody", Cancel)).ShouldBeNull();
        (await Users.FindByEmail("another tenant", anna.EmailNormalised, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task S32_An_address_belongs_to_one_user_of_each_tenant()
    {
        var anna = Anna();
        await Users.Add(anna, Cancel);
        var ben = Anna();

        (await Users.Add(ben, Cancel)).ShouldBeFalse();
        (await Users.Find(ben.Id, Cancel)).ShouldBeNull();

        ben = ben with { EmailNormalised = $"BEN@{Tenant}" };
        (await Users.Add(ben, Cancel)).ShouldBeTrue();
        (await Users.Update(ben with { EmailNormalised = anna.EmailNormalised, Revision = 1 }, Cancel)).ShouldBeFalse();
        var elsewhere = Anna() with { Tenant = $"beside {Tenant}" };
        (await Users.Add(elsewhere, Cancel)).ShouldBeTrue();
        (await Users.WithEmail(anna.EmailNormalised, Cancel)).Select(user => user.Id).ShouldBe([anna.Id, elsewhere.Id], ignoreOrder: true);
        (await Users.MostWithOneEmail(Cancel)).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task A_passkey_comes_back_as_it_was_written_and_counts_every_signature_once()
    {
        var passkeys = new Passkeys(Database);
        var person = Guid.CreateVersion7(Now);
        var laptop = Passkey(person, "laptop");
        var phone = Passkey(person, "phone") with { CreatedAt = Now.AddSeconds(1) };

        (await passkeys.Add(laptop, Cancel)).ShouldBeTrue();
        (await passkeys.Add(phone, Cancel)).ShouldBeTrue();
        (await passkeys.Add(Passkey(Guid.CreateVersion7(Now), "stolen") with { Credential = laptop.Credential }, Cancel)).ShouldBeFalse();

        ShouldEqual(await passkeys.Find(laptop.Credential, Cancel), laptop);
        (await passkeys.Use(laptop, uint.MaxValue, Now, Cancel)).ShouldBeTrue();
        (await passkeys.Use(laptop, 8, Now, Cancel)).ShouldBeFalse();
        ShouldEqual(await passkeys.Find(laptop.Credential, Cancel), laptop with { Counter = uint.MaxValue, UsedAt = Now });
        (await passkeys.List(Tenant, person, Cancel)).Select(passkey => passkey.Name).ShouldBe(["laptop", "phone"]);
        (await passkeys.List($"beside {Tenant}", person, Cancel)).ShouldBeEmpty();

        (await passkeys.Remove(Tenant, Guid.CreateVersion7(Now), laptop.Id, Cancel)).ShouldBeFalse();
        (await passkeys.Remove(Tenant, person, laptop.Id, Cancel)).ShouldBeTrue();
        (await passkeys.RemoveAll(Tenant, person, Cancel)).ShouldBe(1);
        (await passkeys.Find(phone.Credential, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_company_says_once_who_signed_out_and_a_late_word_takes_nothing_back()
    {
        var logouts = new CompanyLogouts(Database);
        var (token, person, session) = (Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), Guid.CreateVersion7(Now));
        Task<bool> Says(Guid which, Guid about, DateTimeOffset at, string? tenant = null) =>
            logouts.Add(tenant ?? Tenant, which, Now.AddMinutes(2), [new(about, at, at)], Now.AddHours(13), Cancel);

        (await Says(token, person, Now)).ShouldBeTrue();
        (await Says(token, session, Now)).ShouldBeFalse();
        (await Says(token, session, Now, $"beside {Tenant}")).ShouldBeTrue();
        (await Says(Guid.CreateVersion7(Now), person, Now.AddMinutes(-1))).ShouldBeTrue();
        (await logouts.List(Tenant, Cancel)).ShouldBe([new CompanyLogout(person, Now, Now)]);
        (await Says(Guid.CreateVersion7(Now), person, Now.AddMinutes(1))).ShouldBeTrue();
        (await logouts.List(Tenant, Cancel)).ShouldBe([new CompanyLogout(person, Now.AddMinutes(1), Now.AddMinutes(1))]);

        await logouts.Forget(Tenant, Now.AddHours(14), Cancel);
        (await logouts.List(Tenant, Cancel)).ShouldBeEmpty();
        (await logouts.List($"beside {Tenant}", Cancel)).ShouldHaveSingleItem().Id.ShouldBe(session);
        (await Says(token, person, Now)).ShouldBeTrue();
    }

    [Fact]
    public async Task Whose_session_at_the_company_it_is_is_known_until_it_is_over()
    {
        var logouts = new CompanyLogouts(Database);
        var (session, anna, ben) = (Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), Guid.CreateVersion7(Now));

        await logouts.Begin(Tenant, session, anna, Now.AddHours(1), Cancel);
        (await logouts.PersonOf(Tenant, session, Cancel)).ShouldBe(anna);
        (await logouts.PersonOf($"beside {Tenant}", session, Cancel)).ShouldBeNull();
        await logouts.Begin(Tenant, session, ben, Now.AddHours(12), Cancel);

        await logouts.Forget(Tenant, Now.AddHours(2), Cancel);
        (await logouts.PersonOf(Tenant, session, Cancel)).ShouldBe(ben);
        await logouts.Forget(Tenant, Now.AddHours(13), Cancel);
        (await logouts.PersonOf(Tenant, session, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_link_for_a_new_password_is_taken_once_and_its_token_stored_nowhere()
    {
        var resets = new PasswordResets(Database);
        var reset = new PasswordReset(Tenant, Id(1), "stamp", Now.AddMinutes(30));
        await resets.Add($"token of {Tenant}", reset, Now, Cancel);

        (await resets.Find($"token of {Tenant}", Cancel)).ShouldBe(reset);
        (await resets.Find("another token", Cancel)).ShouldBeNull();
        (await resets.Take($"token of {Tenant}", Cancel)).ShouldBeTrue();
        (await resets.Take($"token of {Tenant}", Cancel)).ShouldBeFalse();
        (await resets.Find($"token of {Tenant}", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_updates_of_the_same_revision_the_second_is_refused()
    {
        var anna = Anna() with { Roles = ["agent"] };
        await Users.Add(anna, Cancel);
        var read = (await Users.Find(anna.Id, Cancel)).ShouldNotBeNull();

        (await Users.Update(read with { FailedAttempts = 1, Roles = ["auditor"] }, Cancel)).ShouldBeTrue();
        (await Users.Update(read with { Disabled = true, Roles = [] }, Cancel)).ShouldBeFalse();

        var now = (await Users.Find(anna.Id, Cancel)).ShouldNotBeNull();
        (now.FailedAttempts, now.Disabled, now.Revision).ShouldBe((1, false, 2));
        now.Roles.ShouldBe(["auditor"]);
    }

    [Fact]
    public async Task Authenticator_keys_and_recovery_codes_are_not_readable_in_the_database()
    {
        var anna = Anna() with { AuthenticatorKey = "JBSWY3DPEHPK3PXP", RecoveryCodes = ["one-time-code"] };
        await Users.Add(anna, Cancel);

        var row = (await Database.Row<Secrets>(
            TenantScope.Every, "SELECT authenticator_key AS authenticatorKey, recovery_codes AS recoveryCodes FROM users WHERE id = @Id", new { anna.Id }, Cancel)).ShouldNotBeNull();

        Encoding.Latin1.GetString(row.AuthenticatorKey).ShouldNotContain("JBSWY3");
        Encoding.Latin1.GetString(row.RecoveryCodes).ShouldNotContain("one-time");
    }

    [Fact]
    public async Task Display_names_are_looked_up_within_the_tenant()
    {
        var anna = Anna();
        await Users.Add(anna, Cancel);

        (await Users.DisplayNames(Tenant, [anna.Id, Id(5)], Cancel)).ShouldBe(new Dictionary<Guid, string> { [anna.Id] = "Anna" });
        (await Users.DisplayNames("another tenant", [anna.Id], Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_is_found_by_what_the_machine_sends_and_stored_nowhere()
    {
        var view = Key("gateway") with { ExpiresAt = Now.AddDays(1) };

        (await Keys.Add(view, $"secret of {Tenant}", Cancel)).ShouldBeTrue();
        (await Keys.Add(Key("again"), $"secret of {Tenant}", Cancel)).ShouldBeFalse();

        var found = (await Keys.FindByKey($"secret of {Tenant}", Cancel)).ShouldNotBeNull();
        found.ShouldBe(view with { Roles = found.Roles });
        found.Roles.ShouldBe(["integrator", "agent"]);
        (await Keys.FindByKey("another secret", Cancel)).ShouldBeNull();
        (await Keys.List(Tenant, Cancel)).ShouldHaveSingleItem().Name.ShouldBe("gateway");
    }

    [Fact]
    public async Task A_key_is_valid_until_it_expires_or_is_revoked()
    {
        var view = Key("gateway") with { ExpiresAt = Now.AddDays(1) };
        await Keys.Add(view, $"secret of {Tenant}", Cancel);

        view.IsValid(Now).ShouldBeTrue();
        view.IsValid(Now.AddDays(1)).ShouldBeFalse();
        (await Keys.Revoke("another tenant", view.Id, Now, Cancel)).ShouldBeFalse();
        (await Keys.Revoke(Tenant, view.Id, Now, Cancel)).ShouldBeTrue();
        (await Keys.Revoke(Tenant, view.Id, Now, Cancel)).ShouldBeFalse();
        (await Keys.Find(Tenant, view.Id, Cancel)).ShouldNotBeNull().IsValid(Now).ShouldBeFalse();
    }

    [Fact]
    public async Task A_tenant_is_added_once()
    {
        var tenants = new Tenants(Database);

        (await tenants.Add(new(Tenant, "Acme", Now), Cancel)).ShouldBeTrue();
        (await tenants.Add(new(Tenant, "Other", Now), Cancel)).ShouldBeFalse();

        (await tenants.Find(Tenant, Cancel)).ShouldBe(new(Tenant, "Acme", Now));
        (await tenants.List(Cancel)).ShouldContain(new TenantView(Tenant, "Acme", Now));
    }

    private UserAccount Anna() => new()
    {
        Id = Guid.CreateVersion7(Now),
        Tenant = Tenant,
        Email = $"Anna@{Tenant}",
        EmailNormalised = $"ANNA@{Tenant}",
        DisplayName = "Anna",
        SecurityStamp = "stamp",
        CreatedAt = Now,
    };

    private ApiKeyView Key(string name) => new(Guid.CreateVersion7(Now), Tenant, name, ["integrator", "agent"], null, null, Now);

    private Passkey Passkey(Guid person, string name) => new(
        Guid.CreateVersion7(Now), Tenant, person, Encoding.UTF8.GetBytes($"credential {name} {person}"), Encoding.UTF8.GetBytes($"key {name}"), 7, name, Now, null);

    private static void ShouldEqual(Passkey? actual, Passkey expected)
    {
        var found = actual.ShouldNotBeNull();
        found.Credential.ShouldBe(expected.Credential);
        found.PublicKey.ShouldBe(expected.PublicKey);
        (found with { Credential = [], PublicKey = [] }).ShouldBe(expected with { Credential = [], PublicKey = [] });
    }

    private static void ShouldEqual(UserAccount? actual, UserAccount expected)
    {
        var found = actual.ShouldNotBeNull();
        found.Roles.ShouldBe(expected.Roles);
        found.RecoveryCodes.ShouldBe(expected.RecoveryCodes);
        (found with { Roles = [], RecoveryCodes = [] }).ShouldBe(expected with { Roles = [], RecoveryCodes = [] });
    }

    private sealed record Secrets(byte[] AuthenticatorKey, byte[] RecoveryCodes);
}

public sealed class IdentityOnSqlite(SqliteStore store) : IdentityContract(store), IClassFixture<SqliteStore>;

public sealed class IdentityOnPostgres(PostgresStore store) : IdentityContract(store), IClassFixture<PostgresStore>;
