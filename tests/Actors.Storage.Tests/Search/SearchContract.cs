using Actors.Domain.Tickets;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Storage.Tests;

/// <summary>Base of the suites that index real events.</summary>
public abstract class SearchContract(SharedStore store) : ReadContract(store)
{
    private protected SearchIndex Index => new(Database, Store.Session.Contents, NullLogger<SearchIndex>.Instance);

    protected Conversation Ticket(int number, string? tenant = null) => new(Store.Session, tenant ?? Tenant, Id(number));

    protected async Task CatchUp()
    {
        using var indexer = Indexer(Store.Session);
        await indexer.CatchUp(Cancel);
    }

    private protected static SearchIndexer Indexer(StorageSession session) => new(session.Database, session.Contents, NullLogger<SearchIndexer>.Instance);

    protected async Task<List<string>> Find(string query, string? tenant = null) =>
        [.. (await Page(query, null, 100, tenant)).Items.Select(hit => string.Join('\n', hit.Texts))];

    protected async Task<Page<SearchHit>> Page(string query, string? cursor, int limit, string? tenant = null) =>
        (await Index.Find(tenant ?? Tenant, SearchQuery.Parse(query), cursor, limit, Cancel)).ShouldNotBeNull();
}

public abstract class IndexingContract(SharedStore store) : SearchContract(store)
{
    [Fact]
    public async Task Messages_replies_notes_tags_and_attachment_names_are_found()
    {
        var ticket = Ticket(1);
        await ticket.Message("Wo bleibt mein Paket?", "Bestellung 302-1234567-7654321", "Élodie Weiß", null, "foto-schaden.png");
        await ticket.Reply("Ihr Paket ist unterwegs.");
        await ticket.Note("Carrier lost the parcel");
        await ticket.Tag("spät", "verloren");
        await CatchUp();

        (await Kinds("paket")).ShouldBe(["reply", "message"]);
        (await Kinds("elodie weiss")).ShouldBe(["message"]);
        (await Kinds("302-1234567-7654321")).ShouldBe(["message"]);
        (await Kinds("schaden")).ShouldBe(["message"]);
        (await Kinds("CARRIER")).ShouldBe(["note"]);
        (await Kinds("verloren")).ShouldBe(["tag"]);
        (await Kinds("carrier verloren")).ShouldBeEmpty();

        async Task<string[]> Kinds(string query) => [.. (await Page(query, null, 10)).Items.Select(hit => hit.Kind)];
    }

    [Fact]
    public async Task A_hit_says_where_it_is_recorded_and_keeps_its_texts_apart()
    {
        var ticket = Ticket(1);
        await ticket.Tag("other");
        await ticket.Message("hello there", "subject");
        await CatchUp();

        var hit = (await Page("hello", null, 10)).Items.ShouldHaveSingleItem();

        (hit.Kind, hit.Stream, hit.Version).ShouldBe((SearchKinds.Message, ticket.Stream, 2));
        hit.Texts.ShouldBe(["subject", "hello there"]);
    }

    [Fact]
    public async Task A_message_that_came_as_HTML_only_is_found_by_what_it_shows()
    {
        await Ticket(1).Message(null, html: "<p class='secret'>Guten&nbsp;<b>Morgen</b></p>");
        await CatchUp();

        (await Find("\"guten morgen\"")).Count.ShouldBe(1);
        (await Find("secret")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phrase_needs_its_words_side_by_side_and_in_one_text()
    {
        await Ticket(1).Message("parcel is late", "the late");
        await Ticket(2).Message("a late parcel");
        await CatchUp();

        (await Find("late parcel")).Count.ShouldBe(2);
        (await Find("\"late parcel\"")).ShouldBe(["a late parcel"]);
    }

    /// <summary>Carriers print numbers in groups, people paste them either way, and write umlauts as they can.</summary>
    [Theory]
    [InlineData("puettlach")]
    [InlineData("Püttlach")]
    [InlineData("guetersloher strasse")]
    [InlineData("1Z 999 AA1 01 2345 6784")]
    [InlineData("1Z999AA10123456784")]
    [InlineData("1Z999AA1-0123-456784")]
    [InlineData("1Z999AA10123456785")]
    [InlineData("1Z999 AA101.2345 6785")]
    [InlineData("\"1Z 999 AA1\"")]
    [InlineData("e-mail adr")]
    [InlineData("E-Mail-Adr")]
    [InlineData("illis")]
    [InlineData("tracking guete")]
    [InlineData("返品")]
    [InlineData("渋谷区")]
    [InlineData("mueller.pdf")]
    [InlineData("Lieferschein_Mül")]
    public async Task What_is_there_is_found_as_people_type_it(string query)
    {
        await Ticket(1).Message(
            "Bitte zurück nach Püttlach, Gütersloher Straße. L'étiquette de l'envoi 1Z999AA10123456784 est illisible. "
            + "Tracking 1Z 999 AA1 01 2345 6785. E-Mail-Adresse folgt. 東京都渋谷区の返品",
            "Retoure", null, null, "Lieferschein_Müller.pdf");
        await CatchUp();

        (await Find(query)).Count.ShouldBe(1, query);
    }

    [Theory]
    [InlineData("rücksendung")]
    [InlineData("ru")]
    [InlineData("rueck ")]
    [InlineData("\"rueck\"")]
    public async Task Only_the_word_that_is_typed_may_go_on_and_as_it_was_typed(string query)
    {
        await Ticket(1).Message("Rücksendeetikett");
        await CatchUp();

        (await Find(query)).ShouldBeEmpty();
        (await Find("rücksende")).Count.ShouldBe(1);
    }

    /// <summary>A migration writes the row: what was indexed before is indexed again, from the newest down.</summary>
    [Fact]
    public async Task Rows_of_an_older_index_are_written_again()
    {
        await Ticket(1).Message("Rücksendeetikett");
        await Ticket(2).Message("Rücksendung");
        await CatchUp();
        await Store.Execute(Forget, new { Tenant });
        await Store.Execute(
            "INSERT INTO cursors (name, tenant, position) SELECT 'search-renew', tenant, position FROM cursors WHERE name = 'search' AND tenant = @Tenant", new { Tenant });
        (await Find("rucks")).ShouldBeEmpty();
        await CatchUp();

        (await Find("rucks")).Count.ShouldBe(2);
        (await Database.Value<long>("SELECT count(*) FROM cursors WHERE name = 'search-renew' AND tenant = @Tenant", new { Tenant }, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task The_newest_come_first_and_pages_meet()
    {
        for (var number = 1; number <= 7; number++)
            await Ticket(number).Message($"common number{number}");
        await CatchUp();

        var texts = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Page("common", cursor, 3);
            texts.AddRange(page.Items.Select(hit => string.Join('\n', hit.Texts)));
            cursor = page.Next;
        }
        while (cursor is not null);

        texts.ShouldBe([.. Enumerable.Range(1, 7).Reverse().Select(number => $"common number{number}")]);
    }

    [Fact]
    public async Task A_tenant_finds_its_own_only()
    {
        var other = $"{Tenant}-other";
        await Ticket(1).Message("shared words");
        await Ticket(1, other).Message("shared words");
        await Ticket(2, other).Message("shared words");
        await CatchUp();

        (await Find("shared")).Count.ShouldBe(1);
        (await Find("shared", other)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_to_look_for_finds_nothing_and_a_foreign_cursor_is_refused()
    {
        (await Page("…", null, 10)).Items.ShouldBeEmpty();
        (await Index.Find(Tenant, SearchQuery.Parse("word"), "nonsense", 10, Cancel)).ShouldBeNull();
        var page = await Page("word", null, 10);
        (page.Items.Count, page.Next).ShouldBe((0, null));
    }

    [Fact]
    public async Task Erased_contents_are_no_hit_any_more_and_a_refresh_takes_their_words_away()
    {
        var ticket = Ticket(1);
        var gone = await ticket.Message("vanishing text", "vanishing subject", null, null, "lasting.png");
        var half = await ticket.Message("lasting text", "vanishing too");
        await CatchUp();
        await Erase(gone[0], gone[1], half[0]);

        (await Find("vanishing ")).ShouldBe(["lasting text", "lasting.png"]);
        using var indexer = Indexer(Store.Session);
        await indexer.Refresh(Tenant, ticket.Stream, Cancel);

        (await Find("vanishing ")).ShouldBeEmpty();
        (await Find("lasting")).ShouldBe(["lasting text", "lasting.png"]);

        await Erase(gone[2]);
        await indexer.Refresh(Tenant, ticket.Stream, Cancel);
        (await Database.Value<long>("SELECT count(*) FROM search_docs WHERE tenant = @Tenant", new { Tenant }, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Indexing_again_from_the_beginning_doubles_nothing()
    {
        await Ticket(1).Message("once");
        await Ticket(2).Message("once and twice");
        await CatchUp();

        await Store.Execute("DELETE FROM cursors WHERE name = 'search' AND tenant = @Tenant", new { Tenant });
        await CatchUp();

        (await Find("once")).ShouldBe(["once and twice", "once"]);
    }

    [Fact]
    public async Task What_cannot_be_read_keeps_nothing_else_out()
    {
        await Ticket(1).Message("before");
        var tampered = await Ticket(2).Message("tampered", "readable subject");
        await Ticket(3).Record("ticket.message-received", "{}"u8.ToArray());
        await Ticket(4).Record("ticket.from-the-future", "{}"u8.ToArray());
        await Ticket(5).Message("after");
        await Store.Execute("UPDATE contents SET sealed = @garbage WHERE tenant = @Tenant AND id = @id", new { garbage = new byte[80], Tenant, id = tampered[1] });
        await CatchUp();

        (await Find("after")).Count.ShouldBe(1);
        (await Find("before")).Count.ShouldBe(1);
        (await Find("readable")).ShouldBe(["readable subject"]);
        (await Index.Lag(Tenant, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task The_lag_counts_the_events_that_are_not_indexed_yet()
    {
        await Ticket(1).Message("one");
        await Ticket(2).Tag("two");
        (await Index.Lag(Tenant, Cancel)).ShouldBe(2);

        await CatchUp();
        (await Index.Lag(Tenant, Cancel)).ShouldBe(0);
        (await Index.Lag("nobody", Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Long_messages_are_found_by_their_first_sixteen_thousand_words()
    {
        await Ticket(1).Message($"{string.Join(' ', Enumerable.Range(0, 15_990).Select(n => $"word{n % 700}"))} within {string.Join(' ', Enumerable.Repeat("x", 50))} beyond");
        await CatchUp();

        (await Find("within word3")).Count.ShouldBe(1);
        (await Find("beyond")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_index_holds_no_word_of_the_text()
    {
        await Ticket(1).Message("confidential parcel parcel", "302-1234567-7654321");
        await CatchUp();

        var stored = await Database.Value<string>(StoredWords, new { Tenant }, Cancel);

        foreach (var word in new[] { "confidential", "parcel", "1234567", "30212345677654321" })
            stored.ShouldNotBeNull().ShouldNotContain(word);
    }

    [Fact]
    public async Task Tags_that_were_taken_off_are_still_found_where_they_were_put_on()
    {
        var ticket = Ticket(1);
        await ticket.Tag("urgent");
        await ticket.Record(new TagsChanged([], ["urgent"]));
        await CatchUp();

        (await Page("urgent", null, 10)).Items.ShouldHaveSingleItem().Version.ShouldBe(1);
    }

    private string Forget => Database.IsPostgres
        ? "UPDATE search_docs SET words = '' WHERE tenant = @Tenant"
        : "UPDATE search_words SET words = '' WHERE rowid IN (SELECT doc FROM search_docs WHERE tenant = @Tenant)";

    private string StoredWords => Database.IsPostgres
        ? "SELECT words::text FROM search_docs WHERE tenant = @Tenant"
        : "SELECT words FROM search_words WHERE rowid = (SELECT doc FROM search_docs WHERE tenant = @Tenant)";

    private Task Erase(params IEnumerable<Guid> contents) => Task.WhenAll(contents.Select(id =>
        Store.Execute("DELETE FROM contents WHERE tenant = @Tenant AND id = @id", new { Tenant, id })));
}

public sealed class IndexingOnSqlite(SqliteStore store) : IndexingContract(store), IClassFixture<SqliteStore>;

public sealed class IndexingOnPostgres(PostgresStore store) : IndexingContract(store), IClassFixture<PostgresStore>
{
    [Fact]
    public async Task Of_several_processes_one_indexes_and_none_doubles()
    {
        for (var number = 1; number <= 40; number++)
            await Ticket(number).Message("everywhere");
        using var first = Indexer(Store.Session);
        using var second = Indexer(await Store.OpenAgain());
        await Task.WhenAll(Task.Run(() => first.CatchUp(Cancel)), Task.Run(() => second.CatchUp(Cancel)));

        (await Find("everywhere")).Count.ShouldBe(40);
        (await Index.Lag(Tenant, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task While_another_process_indexes_this_one_goes_away()
    {
        await Ticket(1).Message("busy");
        await using var turn = (await SearchStorage.Of(Database).TakeTurn(wait: false, Cancel)).ShouldNotBeNull();
        using var indexer = Indexer(await Store.OpenAgain());

        (await indexer.CatchUp(Cancel)).ShouldBe(0);
    }
}
