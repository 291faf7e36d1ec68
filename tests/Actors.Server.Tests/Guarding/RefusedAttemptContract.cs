using System.Text;

namespace Actors.Server.Tests.Guarding;

public sealed class RefusedAttemptsOnSqlite(SqliteServer server) : RefusedAttemptContract(server), IClassFixture<SqliteServer>;

public sealed class RefusedAttemptsOnPostgres(PostgresqlServer server) : RefusedAttemptContract(server), IClassFixture<PostgresqlServer>;

/// <summary>R3: who tries to change the record is refused, and that is on record.</summary>
public abstract class RefusedAttemptContract(TestServer server)
{
    [Fact]
    public async Task R3_Whoever_tries_to_delete_a_ticket_is_on_record_by_name_and_the_ticket_is_whole()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);
        var before = await ticket.Version();

        (await shop.Admin.Delete(ticket.Path)).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await shop.Agent.Delete($"{ticket.Path}/timeline")).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await shop.Agent.Delete($"{ticket.Path}/messages/{Guid.Empty}")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await Attempts(shop)).Select(attempt => attempt.What).ShouldBe(
            ["DELETE /api/v1/tickets/*", "DELETE /api/v1/tickets/*/timeline", "DELETE /api/v1/tickets/*/messages/*"]);
        (await Attempts(shop)).Select(attempt => attempt.By).Distinct().Count().ShouldBe(2);
        (await ticket.Version()).ShouldBe(before);
    }

    [Fact]
    public async Task R3_Whoever_wants_to_erase_without_the_right_is_on_record()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);

        (await shop.Agent.Post("erasures", new { tickets = new[] { ticket.Id }, reason = "Let me" })).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await Attempts(shop)).ShouldHaveSingleItem().What.ShouldBe("POST /api/v1/erasures");
    }

    /// <summary>Whoever tries ten thousand times does not fill the record, and how often is known.</summary>
    [Fact]
    public async Task Many_attempts_are_one_entry_in_ten_minutes_and_are_counted()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);

        for (var n = 0; n < 20; n++)
            (await shop.Agent.Delete(ticket.Path)).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await Attempts(shop)).Select(attempt => attempt.Times).ShouldBe([1]);
        await shop.Wait(TimeSpan.FromMinutes(11));
        await shop.Agent.Delete(ticket.Path);

        (await Attempts(shop)).Select(attempt => attempt.Times).ShouldBe([1, 20]);
    }

    [Fact]
    public async Task An_attempt_holds_no_word_of_what_was_typed_and_reading_is_none()
    {
        var shop = await server.NewShop();

        await shop.Agent.Delete("orders/amazon-eu/305-1182934-6670215/anna@buyer.example/secret");
        await shop.Agent.Get("tickets/nothing/at/all");
        await shop.Agent.Post("tickets/nothing/at/all", new { });
        await shop.Agent.Put("accounts/x", new { });

        (await Attempts(shop)).ShouldHaveSingleItem().What.ShouldBe("DELETE /api/v1/orders/*/*/*/*");
    }

    private static async Task<IReadOnlyList<(string What, long Times, string By)>> Attempts(Shop shop)
    {
        using var answer = await shop.As("auditor").Http.GetAsync(new Uri("log/archive", UriKind.Relative));
        using var zip = new System.IO.Compression.ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var events = new StreamReader(zip.GetEntry("events.jsonl")!.Open());
        var attempts = new List<(string, long, string)>();
        while (await events.ReadLineAsync() is { } line)
        {
            var item = JsonDocument.Parse(line).RootElement;
            if (Shop.Text(item, "type") != "tenant.attempt-refused")
                continue;
            var payload = JsonDocument.Parse(Encoding.UTF8.GetString(item.GetProperty("payload").GetBytesFromBase64())).RootElement;
            attempts.Add((Shop.Text(payload, "what"), payload.GetProperty("times").GetInt64(), Shop.Text(item, "by")));
        }

        return attempts;
    }
}
