using System.Security.Cryptography;
using System.Text;
using Actors.Testing;

namespace Actors.Storage.Tests;

public sealed class ContentsOnSqlite() : ContentContract(Kind.Sqlite);

public sealed class ContentsOnPostgres() : ContentContract(Kind.Postgres)
{
    [Fact]
    public async Task Two_processes_agree_on_the_index_key_of_a_new_tenant()
    {
        var second = await Store.Open();

        var keys = await Task.WhenAll(
            Session.Contents.IndexKey("new", default).AsTask(), second.Contents.IndexKey("new", default).AsTask());

        keys[0].ToArray().ShouldBe(keys[1].ToArray());
    }

    [Fact]
    public async Task Two_processes_write_and_read_contents_of_one_subject()
    {
        var second = await Store.Open();
        var (mine, theirs) = (Text("mine"), Text("theirs"));
        await Task.WhenAll(
            Session.Journal.Append(new TestStream("a").Next() with { Contents = [mine] }, default),
            second.Journal.Append(new TestStream("b").Next() with { Contents = [theirs] }, default));

        (await Read(second, mine.Id)).ShouldBe("mine");
        (await Read(Session, theirs.Id)).ShouldBe("theirs");
    }
}

public abstract class ContentContract(Kind kind) : StoreContract(kind)
{
    private readonly TestStream _stream = new("a");

    [Fact]
    public async Task What_was_sealed_is_opened_again_after_a_restart()
    {
        var (text, empty) = (Text("Où est ma commande ? 🙂"), Text(""));
        var json = New.Json("buyer-2", RecordClasses.Correspondence, new { name = "Anna" });
        await Appended(_stream.Next() with { Contents = [text, empty, json] });

        await Restart();

        (await Read(Session, text.Id)).ShouldBe("Où est ma commande ? 🙂");
        (await Read(Session, empty.Id)).ShouldBe("");
        (await Read(Session, json.Id)).ShouldBe("""{"name":"Anna"}""");
    }

    [Fact]
    public async Task Neither_text_nor_subject_nor_salt_lies_in_the_database()
    {
        var text = New.Text("anna@example.org", RecordClasses.Correspondence, "Where is my parcel?");
        await Appended(_stream.Next() with { Contents = [text] });
        var stored = await Stored(
            "SELECT c.sealed FROM contents c UNION ALL SELECT k.subject FROM data_keys k UNION ALL SELECT k.wrapped FROM data_keys k");

        stored.Count.ShouldBeGreaterThan(2);
        foreach (var secret in (byte[][])[[.. "anna@example.org"u8], [.. "parcel"u8], [.. text.Salt.Span[..8]]])
            stored.Where(bytes => Holds(bytes, secret)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_content_and_one_whose_key_is_destroyed_open_as_nothing()
    {
        var (kept, erased) = (Text("kept"), New.Text("buyer-2", RecordClasses.Correspondence, "erased"));
        await Appended(_stream.Next() with { Contents = [kept, erased] });
        await Store.Execute($"DELETE FROM data_keys WHERE key_id = (SELECT key_id FROM contents WHERE id = '{Key(erased.Id)}')");

        var unknown = Guid.CreateVersion7(Store.Time.GetUtcNow());
        var opened = await Session.Contents.Open("acme", [kept.Id, erased.Id, unknown], default);

        opened.Keys.ShouldBe([kept.Id, erased.Id, unknown], ignoreOrder: true);
        (opened[kept.Id] is null, opened[erased.Id] is null, opened[unknown] is null).ShouldBe((false, true, true));
    }

    [Fact]
    public async Task Another_tenant_cannot_open_a_content()
    {
        var text = Text("secret");
        await Appended(_stream.Next() with { Contents = [text] });

        (await Session.Contents.Open("umbrella", [text.Id], default))[text.Id].ShouldBeNull();
    }

    [Theory]
    [InlineData("a cut end", "UPDATE contents SET sealed = substr(sealed, 1, length(sealed) - 1) WHERE id = '{first}'")]
    [InlineData("another content's bytes", "UPDATE contents SET sealed = (SELECT c.sealed FROM contents c WHERE c.id = '{second}') WHERE id = '{first}'")]
    [InlineData("another record class", "UPDATE data_keys SET class = 'note'")]
    [InlineData("another key's bytes", "UPDATE data_keys SET wrapped = (SELECT k.wrapped FROM data_keys k WHERE k.class = 'index' AND k.tenant = 'acme')")]
    public async Task What_was_changed_or_moved_does_not_open(string what, string sql)
    {
        var (first, second) = (Text("first"), Text("second"));
        await Appended(_stream.Next() with { Contents = [first, second] });
        await Session.DisposeAsync();

        await Store.Execute(sql
            .Replace("{first}", Key(first.Id), StringComparison.Ordinal)
            .Replace("{second}", Key(second.Id), StringComparison.Ordinal)
            + (sql.Contains("data_keys", StringComparison.Ordinal) ? " WHERE class <> 'index'" : ""));
        var reopened = await Store.Open();

        await Should.ThrowAsync<CryptographicException>(() => reopened.Contents.Open("acme", [first.Id], default), what);
    }

    [Fact]
    public async Task A_wrong_master_key_is_noticed_at_start()
    {
        await Session.DisposeAsync();

        await Should.ThrowAsync<MasterKeyException>(
            () => Store.Open(Store.Options with { MasterKey = Convert.ToBase64String(new byte[32]) }));
    }

    [Fact]
    public async Task The_same_attachment_of_a_subject_is_found_and_stored_once()
    {
        var bytes = RandomNumberGenerator.GetBytes(10_000);
        var first = Attachment("buyer-1", bytes);
        (await Same("buyer-1", bytes)).ShouldBeNull();
        await Appended(_stream.Next() with { Contents = [first] });

        var same = await Same("buyer-1", bytes);
        same.ShouldNotBeNull();
        await Appended(_stream.Next() with { Contents = [same] });

        same.Ref.ShouldBe(first.Ref);
        (await Store.Count("SELECT count(*) FROM contents")).ShouldBe(1);
        (await Same("buyer-2", bytes)).ShouldBeNull();
        (await Same("buyer-1", bytes[1..])).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_attachment_from_two_callers_at_once_is_never_lost()
    {
        var bytes = RandomNumberGenerator.GetBytes(1_000);
        var contents = Enumerable.Range(0, 20).Select(_ => Attachment("buyer-1", bytes)).ToList();

        await Task.WhenAll(contents.Select((content, n) => Appended(new TestStream($"s{n}").Next() with { Contents = [content, Attachment("buyer-1", bytes)] })));

        var opened = await Session.Contents.Open("acme", [.. contents.Select(c => c.Id)], default);
        opened.Values.ShouldEachBe(plain => plain != null && plain.Value.ToArray().SequenceEqual(bytes));
        (await Store.Count("SELECT count(*) FROM contents WHERE dedupe IS NOT NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_is_stored_with_the_first_content_that_is_committed_under_it()
    {
        var streams = Enumerable.Range(0, 40).Select(n => new TestStream($"s{n}")).ToList();
        var contents = streams.Select((_, n) => Text($"text {n}")).ToList();

        var appends = streams.Select((s, n) => (n % 2 == 0 ? s.Forged() : s.Next()) with { Contents = [contents[n]] });
        await Task.WhenAll(appends.Select(async (append, n) =>
        {
            if (n % 2 == 0)
                await Should.ThrowAsync<InvalidOperationException>(() => Append(append));
            else
                await Appended(append);
        }));
        await Restart();

        var opened = await Session.Contents.Open("acme", [.. contents.Select(c => c.Id)], default);
        contents.Select(c => opened[c.Id] != null).ShouldBe(contents.Select((_, n) => n % 2 == 1));
    }

    private protected NewContents New => new(Store.Time);

    private protected Content Text(string text) => New.Text("buyer-1", RecordClasses.Correspondence, text);

    private protected static async Task<string?> Read(StorageSession session, Guid id) =>
        (await session.Contents.Open("acme", [id], default))[id] is { } plain ? Encoding.UTF8.GetString(plain.Span) : null;

    private Content Attachment(string subject, byte[] bytes) => New.Bytes(subject, RecordClasses.Attachment, bytes);

    private Task<Content?> Same(string subject, byte[] bytes) => Session.Contents.FindSame("acme", subject, RecordClasses.Attachment, bytes, default);

    private static bool Holds(byte[] bytes, byte[] secret) => bytes.AsSpan().IndexOf(secret) >= 0;

    private string Key(Guid id) => Store.IsPostgres ? id.ToString() : id.ToString().ToUpperInvariant();

    private async Task<List<byte[]>> Stored(string sql)
    {
        await using var connection = await Store.Intrude();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<byte[]>();
        while (await rows.ReadAsync())
            found.Add(rows.GetFieldValue<byte[]>(0));
        return found;
    }
}
