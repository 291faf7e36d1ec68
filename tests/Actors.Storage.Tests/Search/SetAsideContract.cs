using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Storage.Tests;

/// <summary>An event that cannot be indexed costs nobody else the search.</summary>
public abstract class SetAsideContract(Kind kind) : StoreContract(kind)
{
    [Fact]
    public async Task An_event_that_cannot_be_indexed_is_set_aside_and_found_once_it_is_tried_again()
    {
        var poisoned = Conversation("beta");
        var other = Conversation("alpha");
        await poisoned.Message("first", "subject");
        await poisoned.Message("second", "subject");
        await poisoned.Message("third", "subject");
        await other.Message("alpha");
        await Poison(version: 2);

        await CatchUp();

        (await Found("beta", "first third second")).ShouldBe(["first", "third"]);
        (await Found("alpha", "alpha")).ShouldBe(["alpha"]);
        var left = (await Index.LeftOut("beta", default)).ShouldHaveSingleItem();
        (left.Stream, left.Version).ShouldBe((poisoned.Stream, 2));
        (await Index.Lag("beta", default)).ShouldBe(0);

        await Store.Execute(Cure);
        using (var indexer = Indexer())
            (await indexer.Retry("beta", default)).ShouldBe(1);
        await CatchUp();

        (await Found("beta", "first third second")).ShouldBe(["first", "third", "second"]);
        (await Index.LeftOut("beta", default)).ShouldBeEmpty();
        (await Index.Find("beta", SearchQuery.Parse("subject"), null, 10, default))!.Items.Select(hit => hit.Version).ShouldBe([3, 2, 1]);
    }

    [Fact]
    public async Task A_tenant_whose_key_is_damaged_holds_up_no_other()
    {
        await Conversation("alpha").Message("alpha");
        await Conversation("beta").Message("beta");
        await CatchUp();
        await Conversation("alpha").Message("later");
        await Conversation("beta").Message("later");
        const string keyId = "'00000000-0000-0000-0000-000000000000'";
        await Store.Execute(
            $"UPDATE data_keys SET wrapped = (SELECT wrapped FROM data_keys WHERE tenant = 'beta' AND key_id = {keyId}) WHERE tenant = 'alpha' AND key_id = {keyId}");
        await Restart();
        using var indexer = Indexer();

        await Should.ThrowAsync<MasterKeyException>(() => indexer.CatchUp(default));

        (await Index.Lag("beta", default)).ShouldBe(0);
        (await Index.Lag("alpha", default)).ShouldBe(1);
        (await Index.LeftOut("alpha", default)).ShouldBeEmpty();
    }

    private Conversation Conversation(string tenant) => new(Session, tenant, Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));

    private SearchIndex Index => new(Session.Database, Session.Contents, NullLogger<SearchIndex>.Instance);

    private SearchIndexer Indexer() => new(Session.Database, Session.Contents, NullLogger<SearchIndexer>.Instance);

    private async Task CatchUp()
    {
        using var indexer = Indexer();
        await indexer.CatchUp(default);
    }

    private async Task<List<string>> Found(string tenant, string words)
    {
        var found = new List<string>();
        foreach (var word in words.Split(' '))
            found.AddRange((await Index.Find(tenant, SearchQuery.Parse(word), null, 10, default))!.Items.Select(hit => hit.Texts[^1]));
        return found;
    }

    private Task Poison(int version) => Store.Execute(Store.IsPostgres
        ? $"""
            CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
            CREATE TRIGGER poison BEFORE INSERT ON search_docs FOR EACH ROW WHEN (NEW.version = {version}) EXECUTE FUNCTION poison();
            """
        : $"CREATE TRIGGER poison BEFORE INSERT ON search_docs WHEN NEW.version = {version} BEGIN SELECT RAISE(ABORT, 'poison'); END");

    private string Cure => Store.IsPostgres ? "DROP TRIGGER poison ON search_docs" : "DROP TRIGGER poison";
}

public sealed class SetAsideOnSqlite() : SetAsideContract(Kind.Sqlite);

public sealed class SetAsideOnPostgres() : SetAsideContract(Kind.Postgres);
