using Actors.Server.Tests.Connections;
using Actors.Server.Tests.Processes;
using Actors.Testing;
using Xunit.Abstractions;

namespace Actors.Server.Tests.Suspensions.Hammer;

/// <summary>The hard promise (R85), asked of several processes of a cluster by many callers at once.</summary>
public sealed class HammerTests(ITestOutputHelper output) : IDisposable
{
    private const int Processes = 3;
    private const int Incidents = 12;
    private const string Mailed = "mailed";

    private readonly string _data = Directory.CreateTempSubdirectory("actors-hammer-").FullName;

    [Fact]
    public async Task R85_Nothing_is_handed_over_that_is_not_allowed_in_any_interleaving()
    {
        var database = PostgresServer.Shared.CreateDatabase();
        var seen = new Observations();
        using var smtp = new ScriptedSmtp
        {
            Now = seen.Now,
            Taken = (mail, before, began) => seen.Handed.Add((Guid.Parse(mail.Headers["X-Actors-Reply"]!), new(before, began), Mailed)),
        };
        await using var first = await Join(database);
        using var admin = first.Client();
        var (keys, macro, tickets) = await Prepare(admin, smtp);
        await using var second = await Join(database);
        await using var third = await Join(database);
        using var callers = new Callers([first, second, third], keys, macro, seen);

        var others = Enumerable.Range(0, 6).Select(number => callers.Agent(number, tickets))
            .Concat(Enumerable.Range(0, 2).Select(callers.Compliance))
            .Concat(Enumerable.Range(0, 4).Select(callers.Gateway))
            .ToArray();
        var supervisor = callers.Supervisor(Incidents);
        await Task.WhenAny(supervisor, Task.WhenAll(others));
        callers.Stop();
        await Task.WhenAll([supervisor, .. others]);

        var approved = await Approved(admin, seen);
        Report(seen, callers, approved);
        await NothingEscaped(admin, seen, approved, tickets);
        (await admin.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private Task<ServerProcess> Join(string database) => ServerProcess.Join(_data, database, $"127.0.0.1:{LoopbackPort.Free()}");

    private static async Task<(Dictionary<string, string> Keys, Guid Macro, Guid[] Tickets)> Prepare(Api admin, ScriptedSmtp smtp)
    {
        var account = new { name = "A", channel = "amazon", region = "EU", official = true, mailAddresses = new[] { Shop.Mailbox } };
        (await admin.Put($"accounts/{Callers.Account}", account)).Ok();
        (await admin.Put($"connections/{Callers.Account}", new { outgoing = AConnection.Outgoing(smtp) })).Ok();
        var keys = new Dictionary<string, string>();
        foreach (var role in new[] { "agent", "supervisor", "compliance", "integrator" })
            keys[role] = (await admin.Post("api-keys", new { name = role, roles = new[] { role } })).Ok(HttpStatusCode.Created).GetProperty("key").GetString()!;
        using var compliance = new Api(new(admin.Http.BaseAddress!, "/"), keys["compliance"]);
        var macro = (await admin.Post("macros/starter-library")).Ok().GetProperty("items").EnumerateArray()
            .First(item => Shop.Text(item, "name") == "neutral-refund-follow-up").GetProperty("id").GetGuid();
        (await compliance.Post($"macros/{macro}/versions/1/approval")).Ok();
        var tickets = new Guid[24];
        for (var i = 0; i < tickets.Length; i++)
        {
            tickets[i] = (await admin.Post("messages", new
            {
                account = Callers.Account,
                externalId = $"m-{i}",
                thread = $"t-{i}",
                sender = new { kind = "buyer", address = $"buyer{i}@marketplace.amazon.de" },
                text = "Where is my refund?",
                source = new { kind = "api", verified = "none" },
            })).Ok(HttpStatusCode.Created).GetProperty("ticket").GetGuid();
        }
        return (keys, macro, tickets);
    }

    /// <summary>Reply to incident, as the record says; nobody granted a request of their own.</summary>
    private static async Task<Dictionary<Guid, Guid>> Approved(Api admin, Observations seen)
    {
        var approved = new Dictionary<Guid, Guid>();
        foreach (var incident in seen.Incidents)
        {
            // A process reads what it has in memory; a command brings it up to what the others have written.
            (await admin.Post($"suspensions/{incident.Id}/messages", new { text = "What did we approve?" })).Ok(HttpStatusCode.Created);
            foreach (var item in (await admin.Get($"suspensions/{incident.Id}/approvals?state=granted")).Ok().GetProperty("items").EnumerateArray())
            {
                Shop.Text(item.GetProperty("decidedBy"), "id").ShouldNotBe(Shop.Text(item.GetProperty("requestedBy"), "id"));
                approved.Add(item.GetProperty("reply").GetGuid(), incident.Id);
            }
        }
        return approved;
    }

    private static async Task NothingEscaped(Api admin, Observations seen, Dictionary<Guid, Guid> approved, Guid[] tickets)
    {
        foreach (var (reply, at, how) in seen.Handed)
        {
            foreach (var incident in seen.Incidents.Where(incident => incident.Encloses(at)))
                approved.GetValueOrDefault(reply).ShouldBe(incident.Id, $"{how} under a suspension that did not approve it");
            var held = seen.Incidents.Any(incident =>
                incident.Declared.IsBefore(at) && seen.Accepted.TryGetValue(reply, out var accepted) && accepted.IsBefore(incident.Declared));
            if (held)
                seen.Released.ShouldContainKey(reply, $"{how} after a suspension that held it, and released by nobody");
        }

        var recorded = new List<(Guid Reply, string State, Guid? Approval)>();
        foreach (var ticket in tickets)
        {
            var items = (await admin.Get($"tickets/{ticket}/timeline?limit=1000")).Ok().GetProperty("items").EnumerateArray();
            recorded.AddRange(items.Where(item => Shop.Text(item, "kind") == "reply").Select(item => item.GetProperty("reply")).Select(reply => (
                reply.GetProperty("id").GetGuid(),
                Shop.Text(reply, "state"),
                reply.TryGetProperty("approval", out var approval) ? approval.GetGuid() : (Guid?)null)));
        }
        var sent = recorded.Where(reply => reply.State == "sent").Select(reply => reply.Reply).ToHashSet();
        sent.ShouldBeSubsetOf(seen.Handed.Where(handed => handed.How is "confirmed" or Mailed).Select(handed => handed.Reply));
        seen.Handed.Where(handed => handed.How == Mailed).Select(handed => handed.Reply).ShouldBeUnique();
        recorded.Where(reply => reply.Approval is not null).Select(reply => reply.Reply).ShouldBeSubsetOf(approved.Keys);
    }

    private void Report(Observations seen, Callers callers, Dictionary<Guid, Guid> approved)
    {
        var under = seen.Handed.Count(handed => seen.Incidents.Any(incident => incident.Encloses(handed.At)));
        output.WriteLine($"{Processes} processes, {seen.Incidents.Count} declarations and reinstatements");
        output.WriteLine($"{seen.Accepted.Count} replies accepted, {approved.Count} approved, {seen.Released.Count} released from the outbox");
        output.WriteLine($"{seen.Handed.Count(handed => handed.How == Mailed)} mailed, {seen.Handed.Count(handed => handed.How == "leased")} leased, {seen.Handed.Count(handed => handed.How == "confirmed")} confirmed, "
            + $"{callers.Stopped} stopped between the two, {under} hand-overs certainly under a suspension");
        foreach (var (code, count) in seen.Refused.OrderByDescending(refusal => refusal.Value))
            output.WriteLine($"refused {count} × {code}");
        seen.Refused.GetValueOrDefault("suspension.replies-paused").ShouldBeGreaterThan(Incidents);
        under.ShouldBeGreaterThan(0, "no approved reply was handed over under a suspension");
        seen.Handed.Count(handed => handed.How == Mailed).ShouldBeGreaterThan(Incidents);
        seen.Released.ShouldNotBeEmpty();
    }
}
