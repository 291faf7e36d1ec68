using System.Security.Cryptography;

namespace Actors.Storage.Tests;

/// <summary>On PostgreSQL a provider of Orleans reads and writes them; see the tests of the grains.</summary>
public sealed class GrainStatesTests(SqliteStore store) : ReadContract(store), IClassFixture<SqliteStore>
{
    private GrainStates States => new(Database);

    [Fact]
    public async Task A_state_is_found_as_it_was_put()
    {
        (await States.Find("desk", $"{Tenant}/a", Cancel)).ShouldBeNull();

        (await States.Put("desk", $"{Tenant}/a", null, [1, 2], Cancel)).ShouldBe(1);
        (await States.Put("desk", $"{Tenant}/a", 1, [3], Cancel)).ShouldBe(2);

        var found = (await States.Find("desk", $"{Tenant}/a", Cancel)).ShouldNotBeNull();
        found.Version.ShouldBe(2);
        found.Content.ShouldBe([3]);
        (await States.Find("other", $"{Tenant}/a", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_who_read_the_same_version_one_writes()
    {
        await States.Put("desk", $"{Tenant}/a", null, [1], Cancel);

        (await States.Put("desk", $"{Tenant}/a", 1, [2], Cancel)).ShouldBe(2);
        (await States.Put("desk", $"{Tenant}/a", 1, [3], Cancel)).ShouldBeNull();
        (await States.Put("desk", $"{Tenant}/a", null, [3], Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_cleared_state_is_empty_and_still_notices_an_older_holder()
    {
        await States.Put("desk", $"{Tenant}/a", null, [1], Cancel);

        (await States.Put("desk", $"{Tenant}/a", 1, null, Cancel)).ShouldBe(2);

        (await States.Find("desk", $"{Tenant}/a", Cancel)).ShouldNotBeNull().Content.ShouldBeNull();
        (await States.Put("desk", $"{Tenant}/a", 1, [2], Cancel)).ShouldBeNull();
    }

    [Fact]
    public void A_sealed_state_opens_with_the_master_key_alone_and_unchanged()
    {
        var seal = Store.Session.GrainStateSeal;
        var content = seal.Seal("a signature"u8);

        content.AsSpan().IndexOf("signature"u8).ShouldBe(-1);
        seal.Open(content).ShouldBe("a signature"u8.ToArray());
        content[^1] ^= 1;
        Should.Throw<CryptographicException>(() => seal.Open(content));
    }
}
