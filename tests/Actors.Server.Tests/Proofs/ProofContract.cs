using System.IO.Compression;
using System.Text;
using Actors.Ledger;
using Actors.Runtime;
using Actors.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Proofs;

public sealed class ProofsOnSqlite(SqliteServer server) : ProofContract(server), IClassFixture<SqliteServer>;

public sealed class ProofsOnPostgres(PostgresqlServer server) : ProofContract(server), IClassFixture<PostgresqlServer>;

/// <summary>R3, R98: what a stranger can check who trusts nobody here.</summary>
public abstract class ProofContract(TestServer server)
{
    [Fact]
    public async Task A_ticket_leaves_the_house_as_an_archive_that_verifies_with_the_words_that_were_said()
    {
        var shop = await server.NewShop();
        var other = await ATicket.In(shop, text: "Something else");
        var ticket = await ATicket.In(shop, text: "My lamp is broken – ÄÖÜ 👍");
        await ticket.Note();
        await ticket.Reply("A new one is on its way.");

        var archive = await Archive(shop.Agent, $"{ticket.Path}/archive");

        var report = await Verify(archive);
        report.Verdict.ShouldBe(ArchiveVerdict.Intact);
        report.Manifest!.Subject.ShouldBe([$"ticket/{ticket.Id}"]);
        report.Events.ShouldBe(await ticket.Version());
        Read(archive, ArchiveFiles.Contents).ShouldContain("lamp is broken");
        Read(archive, ArchiveFiles.Page).ShouldContain("A new one is on its way.");
        Read(archive, ArchiveFiles.Contents).ShouldNotContain("Something else");
        other.Id.ShouldNotBe(ticket.Id);
    }

    [Fact]
    public async Task An_order_leaves_with_its_tickets_and_a_file_as_it_was_sent()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, orderId: "405-1234567-1234567");

        (await shop.Integrator.Put($"orders/{Shop.Official}/405-1234567-1234567/snapshot", new { source = "test", fulfilment = "fbm", status = "Shipped" })).Ok();
        var report = await Verify(await Archive(shop.Agent, $"orders/{Shop.Official}/405-1234567-1234567/archive"));

        report.Verdict.ShouldBe(ArchiveVerdict.Intact);
        report.Manifest!.Subject.ShouldBe([$"order/{Shop.Official}/405-1234567-1234567", $"ticket/{ticket.Id}"]);
        (await shop.Agent.Get($"orders/{Shop.Official}/405-1234567-9999999/archive")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await shop.Agent.Get($"tickets/{Guid.Empty}/archive")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task R14_An_account_leaves_with_what_was_recorded_in_a_period()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Before the period", orderId: "405-1234567-1234567");
        (await shop.Integrator.Put($"orders/{Shop.Official}/405-1234567-1234567/snapshot", new { source = "test", fulfilment = "fbm", status = "Shipped" })).Ok();
        var from = (await shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset().AddMinutes(1);
        await shop.Wait(TimeSpan.FromHours(1));
        await ticket.Reply("Within the period.");
        await shop.Wait(TimeSpan.FromHours(1));
        var until = (await shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();
        await shop.Wait(TimeSpan.FromHours(1));
        await ticket.Note();
        var (auditor, path) = (shop.As("auditor"), $"accounts/{Shop.Official}/archive");

        var archive = await Archive(auditor, $"{path}?from={from.UtcDateTime:O}&until={until.UtcDateTime:O}");

        var report = await Verify(archive);
        report.Verdict.ShouldBe(ArchiveVerdict.Intact);
        report.Manifest!.Period!.Account.ShouldBe(Shop.Official);
        report.Manifest.Subject.ShouldContain($"ticket/{ticket.Id}");
        Read(archive, ArchiveFiles.Contents).ShouldContain("Within the period.");
        Read(archive, ArchiveFiles.Contents).ShouldNotContain("Before the period");
        var all = await Archive(auditor, $"{path}?from=2000-01-01T00:00:00Z&until=2200-01-01T00:00:00Z");
        Read(all, ArchiveFiles.Events).ShouldContain("tenant.account-registered");
        Read(all, ArchiveFiles.Events).ShouldContain($"order/{Shop.Official}/405-1234567-1234567");
        Read(all, ArchiveFiles.Events).ShouldNotContain("tenant.user-added");
        (await auditor.Get($"{path}?from={from.UtcDateTime:O}&until={from.UtcDateTime:O}")).Refused(HttpStatusCode.BadRequest, "request.malformed");
        (await auditor.Get("accounts/nobody/archive?from=2000-01-01T00:00:00Z&until=2200-01-01T00:00:00Z")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await shop.Agent.Get($"{path}?from=2000-01-01T00:00:00Z&until=2200-01-01T00:00:00Z")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_whole_record_verifies_and_so_does_every_proof_of_it()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);
        var report = await Verify(await Archive(shop.As("auditor"), "log/archive"));
        var earlier = Note(await Text(shop.As("auditor"), "log/checkpoint"));
        await ticket.Note();
        await Verify(await Archive(shop.As("auditor"), "log/archive"));
        var later = Note(await Text(shop.As("auditor"), "log/checkpoint"));

        report.Verdict.ShouldBe(ArchiveVerdict.Intact);
        var key = NoteKey.Parse((await Text(shop.As("auditor"), "log/keys")).Trim());
        (earlier.Note.IsSignedBy(key), later.Note.IsSignedBy(key)).ShouldBe((true, true));
        var inclusion = (await shop.As("auditor").Get($"log/inclusion?stream=ticket/{ticket.Id}&version=1")).Ok();
        MerkleProofs.ProvesInclusion(
            MerkleHash.Leaf(inclusion.GetProperty("hash").GetBytesFromBase64()), inclusion.GetProperty("leaf").GetInt64(), later.Checkpoint.Size,
            Path(inclusion), later.Checkpoint.Root.Span).ShouldBeTrue();
        var consistency = (await shop.As("auditor").Get($"log/consistency?from={earlier.Checkpoint.Size}&to={later.Checkpoint.Size}")).Ok();
        MerkleProofs.ProvesConsistency(
            earlier.Checkpoint.Size, earlier.Checkpoint.Root.Span, later.Checkpoint.Size, later.Checkpoint.Root.Span, Path(consistency)).ShouldBeTrue();
        var tile = await Bytes(shop.As("auditor"), $"log/tile/0/000.p/{later.Checkpoint.Size}");
        TreeOf(tile).ShouldBe(later.Checkpoint.Root.ToArray());
        (await shop.As("auditor").Get("log/checkpoints?limit=1")).Ok().GetProperty("next").GetString().ShouldNotBeNull();
    }

    [Theory]
    [InlineData("log/tile/0/001")]
    [InlineData("log/tile/0/000.p/257")]
    [InlineData("log/tile/0/0")]
    [InlineData("log/tile/0/x000/000")]
    [InlineData("log/tile/64/000")]
    [InlineData("log/tile/9/000")]
    [InlineData("log/tile/0/../../health")]
    [InlineData("log/consistency?from=2&to=1")]
    [InlineData("log/consistency?from=0&to=9223372036854775807")]
    [InlineData("log/consistency?from=-1&to=1")]
    [InlineData("log/inclusion?stream=ticket/none&version=1")]
    public async Task What_the_log_does_not_have_is_not_found(string path)
    {
        var shop = await server.NewShop();

        (await shop.As("auditor").Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_of_another_tenant_is_proven_to_anybody()
    {
        var (shop, stranger) = (await server.NewShop(), await server.NewShop());
        var ticket = await ATicket.In(shop);
        await Archive(shop.As("auditor"), "log/archive");
        await Archive(stranger.As("auditor"), "log/archive");

        (await stranger.As("auditor").Get($"{ticket.Path}/archive")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.As("auditor").Get($"log/inclusion?stream=ticket/{ticket.Id}&version=1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Text(stranger.As("auditor"), "log/checkpoint")).ShouldNotBe(await Text(shop.As("auditor"), "log/checkpoint"));
    }

    /// <summary>A restore brings back less than was signed: the worst morning of an administrator.</summary>
    [Fact]
    public async Task What_a_restore_has_lost_stops_the_signing_until_an_administrator_decides()
    {
        var shop = await server.NewShop();
        await ATicket.In(shop);
        await Archive(shop.As("auditor"), "log/archive");
        (await shop.Admin.Post("log/epochs", new { reason = "Why not?" })).Refused(HttpStatusCode.Conflict, "log.consistent");
        ForgeOutside(shop.Tenant);

        (await shop.As("auditor").Get("log/archive")).Refused(HttpStatusCode.Conflict, "log.contradiction");
        (await shop.Supervisor.Post("log/epochs", new { reason = "Let me" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await shop.Admin.Post("log/epochs", new { reason = "Restored from the backup of Tuesday" })).Ok(HttpStatusCode.Created)
            .GetProperty("epoch").GetInt64().ShouldBe(2);

        (await Verify(await Archive(shop.As("auditor"), "log/archive"))).Checkpoint!.Origin.ShouldEndWith($"{shop.Tenant}/2");
        (await shop.Admin.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Readiness_says_that_the_record_contradicts_what_was_signed()
    {
        var shop = await server.NewShop();
        await ATicket.In(shop);
        await Archive(shop.As("auditor"), "log/archive");
        (await shop.Admin.Get("/health/ready")).Ok().GetProperty("record").GetString().ShouldBe("signed");
        ForgeOutside(shop.Tenant);

        await shop.Wait(TimeSpan.FromHours(2));
        await Eventually.Get(
            async () => (await shop.Admin.Get("/health/ready")).Ok().GetProperty("record").GetString(), record => record == "contradicted");
        (await shop.Admin.Post("log/epochs", new { reason = "So be it" })).Ok(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_new_key_is_on_record_under_a_signature_of_the_old_one_before_it_signs()
    {
        var shop = await server.NewShop();
        await ATicket.In(shop);
        await Archive(shop.As("auditor"), "log/archive");
        var before = (await Text(shop.As("auditor"), "log/keys")).Trim();
        var once = ("Idempotency-Key", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
        (await shop.Supervisor.Post("log/keys", new { reason = "Let me" })).Status.ShouldBe(HttpStatusCode.Forbidden);

        var added = Shop.Text((await shop.Admin.Post("log/keys", new { reason = "Once a year" }, once)).Ok(HttpStatusCode.Created), "key");
        var last = Note(await Text(shop.As("auditor"), "log/checkpoint"));
        (await shop.Admin.Post("log/keys", new { reason = "Once a year" }, once)).Ok(HttpStatusCode.Created);

        (await Text(shop.As("auditor"), "log/keys")).ShouldBe($"{before}\n{added}\n", "a repeated request adds no other");
        using var old = NoteKey.Parse(before);
        using var young = NoteKey.Parse(added);
        (last.Note.IsSignedBy(old), last.Note.IsSignedBy(young)).ShouldBe((true, false));
        var archive = await Archive(shop.As("auditor"), "log/archive");
        using var stream = new MemoryStream(archive);
        var report = await ArchiveVerifier.Verify(stream, new() { Key = young }, default);
        report.Verdict.ShouldBe(ArchiveVerdict.Intact);
        last.Checkpoint.Size.ShouldBe(report.Events, "the old key has signed the log with the event that names the new one");
        var naming = Read(archive, ArchiveFiles.Events).Split('\n').Single(line => line.Contains("tenant.log-key-added"));
        Encoding.UTF8.GetString(JsonDocument.Parse(naming).RootElement.GetProperty("payload").GetBytesFromBase64()).ShouldContain(young.Fingerprint);
    }

    /// <summary>The log's own key signs a state that the database does not have, as before a restore.</summary>
    private void ForgeOutside(string tenant)
    {
        var (keys, outside) = (server.Services.GetRequiredService<LogKeys>(), server.Services.GetRequiredService<OutsideCheckpoints>());
        using var key = keys.Current(tenant, default).GetAwaiter().GetResult();
        var origin = server.Services.GetRequiredService<LogSigner>().Origin(tenant, 1, default).GetAwaiter().GetResult();
        var lost = new Checkpoint(origin, 1_000_000, new byte[32], DateTimeOffset.UnixEpoch);
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(outside.Folder, tenant));
        File.WriteAllText(System.IO.Path.Combine(folder.FullName, "latest.note"), lost.Sign(key).ToString());
    }

    private static async Task<byte[]> Archive(Api api, string path)
    {
        using var answer = await api.Http.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static Task<byte[]> Bytes(Api api, string path) => api.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    private static Task<string> Text(Api api, string path) => api.Http.GetStringAsync(new Uri(path, UriKind.Relative));

    private static async Task<ArchiveReport> Verify(byte[] archive)
    {
        using var stream = new MemoryStream(archive);
        return await ArchiveVerifier.Verify(stream, new(), default);
    }

    private static string Read(byte[] archive, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static (SignedNote Note, Checkpoint Checkpoint) Note(string text) => (SignedNote.Parse(text), Checkpoint.Parse(SignedNote.Parse(text).Text));

    private static ReadOnlyMemory<byte>[] Path(JsonElement proof) =>
        [.. proof.GetProperty("path").EnumerateArray().Select(hash => (ReadOnlyMemory<byte>)hash.GetBytesFromBase64())];

    private static byte[] TreeOf(byte[] tile)
    {
        var tree = new TreeBuilder();
        foreach (var hash in tile.Chunk(MerkleHash.Length))
            tree.Add(hash);
        return tree.Root();
    }
}
