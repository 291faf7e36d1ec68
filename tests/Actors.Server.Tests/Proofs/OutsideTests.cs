using System.Security.Cryptography;
using System.Text;
using Actors.Ledger;
using Actors.Server.Hosting;
using Actors.Storage;
using Actors.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Proofs;

/// <summary>Checkpoints in the hands of others: a witness, which is another company's desk, and a server that only keeps files.</summary>
public sealed class OutsideTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-outside-").FullName;
    private readonly WebDavServer _files = new();
    private readonly Keeper _keeper;
    private readonly Desk _desk;

    public OutsideTests()
    {
        _keeper = new(Logs);
        _desk = new(Witnesses, _files.Address);
    }

    private string Logs => Path.Combine(_folder, "logs");

    private string Witnesses => Path.Combine(_folder, "witnesses");

    private string WitnessKey { get; set; } = "";

    public async Task InitializeAsync()
    {
        await _keeper.InitializeAsync();
        WitnessKey = (await _keeper.Anonymous().Http.GetStringAsync(new Uri(_keeper.Address, "/witness/key"))).Trim();
        await File.WriteAllTextAsync(Witnesses, $"# the shop next door\n{WitnessKey} {_keeper.Address}witness\n");
        await _desk.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _keeper.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_checkpoint_is_signed_by_the_other_company_and_an_archive_shows_it()
    {
        var (shop, auditor) = await AShop();
        await Trust(auditor);

        var first = await Report(auditor, witnessed: true);
        await ATicket.In(shop);
        var second = await Report(auditor, witnessed: true);

        first.Verdict.ShouldBe(ArchiveVerdict.Intact);
        second.Witnesses.ShouldHaveSingleItem().Name.ShouldBe("keeper.example/witness");
        second.Checkpoint!.Size.ShouldBeGreaterThan(first.Checkpoint!.Size);
        var origin = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(second.Checkpoint.Origin)));
        var held = SignedNote.Parse(await _keeper.Anonymous().Http.GetStringAsync(new Uri(_keeper.Address, $"/witness/{origin}/checkpoint")));
        Checkpoint.Parse(held.Text).Size.ShouldBe(second.Checkpoint.Size);
        Troubles(shop).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_archive_that_the_witness_did_not_sign_is_not_believed_by_whoever_asks_for_it()
    {
        var (shop, auditor) = await AShop();

        var report = await Report(auditor, witnessed: true);

        (report.Verdict, report.Fault!.Code).ShouldBe((ArchiveVerdict.Tampered, ArchiveFaults.NotWitnessed));
        Troubles(shop).ShouldHaveSingleItem().Detail.ShouldContain("does not know this log's key");
        (await Unreachable()).ShouldBe(["keeper.example/witness"]);
    }

    /// <summary>Database, keys and the copies beside them are those of yesterday: nothing on the machine can tell.</summary>
    [Fact]
    public async Task A_machine_that_is_put_back_as_a_whole_is_found_by_its_witness()
    {
        var (shop, auditor) = await AShop();
        await Trust(auditor);
        var key = await _desk.NewKey(shop.Tenant, "auditor");
        var yesterday = Path.Combine(_folder, "yesterday");
        (await Report(auditor, witnessed: true)).Verdict.ShouldBe(ArchiveVerdict.Intact);
        await _desk.Restart(data => Copy(data, yesterday));
        var again = new Shop(_desk, shop.Tenant);
        await again.Open();
        (await Report(again.As("auditor"), witnessed: true)).Verdict.ShouldBe(ArchiveVerdict.Intact);
        _files.Stop();

        await _desk.Restart(data =>
        {
            Directory.Delete(data, recursive: true);
            Copy(yesterday, data);
        });

        var restored = new Api(_desk.Address, key);
        (await restored.Get("log/archive")).Refused(HttpStatusCode.Conflict, "log.contradiction");
        (await Fault(restored)).ShouldContain("keeper.example/witness");
    }

    [Fact]
    public async Task Each_checkpoint_is_put_at_the_address_and_what_it_missed_when_it_is_back()
    {
        var (shop, auditor) = await AShop();
        await Report(auditor);
        var kept = Path.Combine(_files.Kept, "checkpoints", shop.Tenant);
        Size(Path.Combine(kept, "latest.note")).ShouldBe(await Latest(auditor));

        _files.Stop();
        await ATicket.In(shop);
        (await Report(auditor)).Events.ShouldBeGreaterThan(Size(Path.Combine(kept, "latest.note")), "an address that does not answer holds up no archive");
        (await Unreachable()).ShouldContain(_files.Address.ToString());
        _files.Start();
        await shop.Wait(TimeSpan.FromMinutes(1));

        await Eventually.Get(() => Task.FromResult(Size(Path.Combine(kept, "latest.note"))), size => size >= 1 && size == Latest(auditor).GetAwaiter().GetResult());
        await Eventually.Get(Unreachable, places => !places.Contains(_files.Address.ToString()));
        Directory.GetFiles(kept, "*.note", SearchOption.AllDirectories).Length.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task What_the_address_keeps_speaks_against_a_record_that_lost_it()
    {
        var (shop, auditor) = await AShop();
        var first = await Report(auditor);
        using var secret = await _desk.Key(shop.Tenant);
        var lost = first.Checkpoint! with { Size = 1_000_000 };
        await File.WriteAllTextAsync(Path.Combine(_files.Kept, "checkpoints", shop.Tenant, "latest.note"), lost.Sign(secret).ToString());

        (await auditor.Get("log/archive")).Refused(HttpStatusCode.Conflict, "log.contradiction");
        (await Fault(auditor)).ShouldContain(_files.Address.ToString());
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("old 0\n\nnot a note", 400)]
    [InlineData("old 0\n\nsome/log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— some/log AAAAAAA=\n", 404)]
    public async Task A_witness_refuses_what_is_no_request(string body, int status)
    {
        using var content = new StringContent(body);
        using var answer = await _keeper.Anonymous().Http.PostAsync(new Uri(_keeper.Address, "/witness/add-checkpoint"), content);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var large = new StringContent(new string('x', 100_000));
        using var refused = await _keeper.Anonymous().Http.PostAsync(new Uri(_keeper.Address, "/witness/add-checkpoint"), large);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_server_without_a_name_as_a_witness_is_none()
    {
        using var content = new StringContent("old 0\n\n");

        (await _desk.Anonymous().Http.GetAsync(new Uri(_desk.Address, "/witness/key"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _desk.Anonymous().Http.PostAsync(new Uri(_desk.Address, "/witness/add-checkpoint"), content)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Shop Shop, Api Auditor)> AShop()
    {
        var shop = await _desk.NewShop();
        await ATicket.In(shop);
        return (shop, shop.As("auditor"));
    }

    /// <summary>The other company's operator was told our key.</summary>
    private async Task Trust(Api auditor) =>
        await File.AppendAllTextAsync(Logs, await auditor.Http.GetStringAsync(new Uri("log/keys", UriKind.Relative)));

    /// <param name="witnessed">Whether the reader asks for the witness's signature.</param>
    private async Task<ArchiveReport> Report(Api auditor, bool witnessed = false)
    {
        using var answer = await auditor.Http.GetAsync(new Uri("log/archive", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var archive = await answer.Content.ReadAsStreamAsync();
        using var bytes = new MemoryStream();
        await archive.CopyToAsync(bytes);
        return await ArchiveVerifier.Verify(bytes, new() { Witnesses = witnessed ? [NoteKey.Parse(WitnessKey)] : [] }, default);
    }

    private static async Task<string> Fault(Api auditor)
    {
        var report = (await auditor.Get("verify")).Ok();
        report.GetProperty("intact").GetBoolean().ShouldBeFalse();
        return report.GetProperty("fault").GetProperty("detail").GetString()!;
    }

    private CheckpointTrouble[] Troubles(Shop shop) =>
        [.. _desk.Services.GetRequiredService<OutsideCheckpoints>().Troubles.Where(trouble => trouble.Tenant is null || trouble.Tenant == shop.Tenant)];

    private async Task<IReadOnlyList<string>> Unreachable() =>
        [.. (await _desk.Anonymous().Get("/health/ready")).Ok().GetProperty("unreachable").EnumerateArray().Select(place => place.GetString()!)];

    private static async Task<long> Latest(Api auditor) =>
        Checkpoint.Parse(SignedNote.Parse(await auditor.Http.GetStringAsync(new Uri("log/checkpoint", UriKind.Relative))).Text).Size;

    private static long Size(string file) => Checkpoint.Parse(SignedNote.Parse(File.ReadAllText(file)).Text).Size;

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private sealed class Keeper(string logs) : TestServer
    {
        protected override ServerOptions Options(string folder) => base.Options(folder) with { WitnessName = "keeper.example/witness", WitnessedLogs = logs };
    }

    private sealed class Desk(string witnesses, Uri files) : TestServer
    {
        protected override ServerOptions Options(string folder) => base.Options(folder) with
        {
            Witnesses = witnesses,
            CheckpointUrl = files.ToString(),
            CheckpointAuthorization = WebDavServer.Authorization,
        };

        public Task<ECDsa> Key(string tenant) => Services.GetRequiredService<LogKeys>().Current(tenant, default);
    }
}
