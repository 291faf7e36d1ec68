using System.Text;

namespace Actors.Storage.Tests;

/// <summary>One of everything that is sealed under the master key.</summary>
public abstract class SealedThings(Kind kind) : StoreContract(kind)
{
    private readonly Guid _user = Guid.CreateVersion7(TestStream.Start);
    private readonly TestStream _stream = new("told");
    private Content _said = null!;
    private string _witness = "";

    protected NewContents New => new(Store.Time);

    protected Content Text(string text) => New.Text("buyer", RecordClasses.Correspondence, text);

    protected static async Task<string?> Read(StorageSession session, Guid id) =>
        (await session.Contents.Open("acme", [id], default))[id] is { } text ? Encoding.UTF8.GetString(text.Span) : null;

    protected async Task OneOfEach()
    {
        _said = Text("My lamp is broken");
        await Appended(_stream.Committing(_said));
        (await Session.LogKeys.Current("acme", default)).Dispose();
        using var witness = await Session.WitnessKeys.Public("witness", default);
        _witness = $"{witness}";
        (await new Users(Session.Database, Session.Secrets).Add(
            new()
            {
                Id = _user, Tenant = "acme", Email = "anna@example.org", EmailNormalised = "ANNA@EXAMPLE.ORG", DisplayName = "Anna", CreatedAt = TestStream.Start,
                SecurityStamp = "stamp", AuthenticatorKey = "JBSWY3DP", RecoveryCodes = ["one"],
            },
            default)).ShouldBeTrue();
        await new GrainStates(Session.Database).Put("connection", "acme/mail", null, Session.GrainStateSeal.Seal("password"u8), default);
        await Session.Snapshots.Keep([new("acme", _stream.Name, 1, new byte[32], TestStream.Start, "state"u8.ToArray())], "program", default);
    }

    protected async Task OpensEverything(StorageSession session, string? because = null)
    {
        (await Read(session, _said.Id)).ShouldBe("My lamp is broken", because);
        (await session.LogKeys.Current("acme", default)).Dispose();
        using var witness = await session.WitnessKeys.Public("witness", default);
        $"{witness}".ShouldBe(_witness, because);
        var user = (await new Users(session.Database, session.Secrets).Find(_user, default))!;
        (user.AuthenticatorKey, user.RecoveryCodes.Single()).ShouldBe(("JBSWY3DP", "one"), because);
        var state = await session.Database.Row<byte[]>(TenantScope.None, "SELECT sealed FROM grain_states WHERE kind = 'connection'", new { }, default);
        session.GrainStateSeal.Open(state!).ShouldBe("password"u8.ToArray(), because);
        (await session.Snapshots.Find("acme", _stream.Name, "program", default)).ShouldNotBeNull(because).State.ToArray().ShouldBe("state"u8.ToArray());
    }

    protected async Task<IReadOnlyList<string>> ColumnsWith(byte[] prefix)
    {
        var found = new List<string>();
        foreach (var (table, column) in await BytesOfColumns.List(Store))
        {
            if (!BytesOfColumns.NotUnderTheMasterKey.ContainsKey($"{table}.{column}") && await BytesOfColumns.HaveOne(Store, table, column, prefix))
                found.Add($"{table}.{column}");
        }

        return found;
    }
}
