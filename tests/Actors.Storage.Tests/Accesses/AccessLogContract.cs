namespace Actors.Storage.Tests.Accesses;

public sealed class AccessLogOnSqlite() : AccessLogContract(Kind.Sqlite);

public sealed class AccessLogOnPostgres() : AccessLogContract(Kind.Postgres);

/// <summary>R106: an archive of a whole account is thousands of accesses at once.</summary>
public abstract class AccessLogContract(Kind kind) : StoreContract(kind)
{
    [Fact]
    public async Task R106_More_accesses_than_are_written_at_once_are_all_there_in_the_end()
    {
        Session.Accesses.Reader = () => "person/anna";
        var opened = Enumerable.Range(0, 1_200).Select(n => Row($"ticket/{n}", RecordClasses.Correspondence)).ToList();
        Session.Accesses.Note("acme", opened);
        Session.Accesses.Note("acme", [.. opened, Row("macro/1", RecordClasses.Wording)]);
        Session.Accesses.Note("beta", [Row("ticket/0", RecordClasses.Note)]);

        await Session.Accesses.Write(default);
        await Session.Accesses.Write(default);
        await Session.Accesses.Write(default);

        (await Store.Count("SELECT count(DISTINCT stream) FROM accesses WHERE tenant = 'acme'")).ShouldBe(1_200);
        (await Store.Count("SELECT count(*) FROM accesses")).ShouldBe(1_201, "each once, and the seller's own texts never");
        var page = (await Session.Accesses.List("beta", new(null, "person/anna", null, null), null, 10, default)).ShouldNotBeNull();
        var access = page.Items.ShouldHaveSingleItem();
        (access.Stream, access.RecordClass, access.Who).ShouldBe(("ticket/0", RecordClasses.Note, "person/anna"));
    }

    private static ContentRow Row(string stream, string recordClass) => new(Guid.Empty, [], Guid.Empty, [], recordClass, [], stream);
}
