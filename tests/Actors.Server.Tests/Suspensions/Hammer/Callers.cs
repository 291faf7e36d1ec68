using Actors.Server.Tests.Processes;

namespace Actors.Server.Tests.Suspensions.Hammer;

/// <summary>People and gateways, each speaking to any of the processes, as fast as they can.</summary>
internal sealed class Callers(IReadOnlyList<ServerProcess> servers, IReadOnlyDictionary<string, string> keys, Guid macro, Observations seen)
    : IDisposable
{
    public const string Account = "amazon-eu";

    private readonly SemaphoreSlim _steps = new(0);
    private readonly SemaphoreSlim _asked = new(0);
    private readonly TaskCompletionSource _disconnected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _over;
    private volatile Incident? _incident;

    public int Granted;

    public int Stopped;

    public void Stop()
    {
        _over = true;
        _asked.Release(2);
        _disconnected.TrySetResult();
    }

    public void Dispose()
    {
        _steps.Dispose();
        _asked.Dispose();
    }

    /// <summary>Writes replies; where the suspension says no, asks for an approval instead.</summary>
    public async Task Agent(int number, IReadOnlyList<Guid> tickets)
    {
        for (var i = number; !_over; i += 7)
        {
            using var api = Client("agent", i);
            var ticket = tickets[i % tickets.Count];
            var etag = (await api.Get($"tickets/{ticket}")).ETag;
            var (answer, at) = await seen.Watch(() => api.Post($"tickets/{ticket}/replies", new { text = "It is on its way." }, ("If-Match", etag)));
            if (answer.Status == HttpStatusCode.Accepted)
                seen.Accepted[answer.Json.GetProperty("reply").GetGuid()] = at;
            else
                seen.Count(answer.Code);
            if (answer.Status == HttpStatusCode.Conflict && _incident is { } incident)
                await Ask(api, incident, ticket);
            _steps.Release();
        }
    }

    public async Task Compliance(int number)
    {
        for (var i = number; !_over; i++)
        {
            await _asked.WaitAsync();
            if (_incident is not { } incident)
                continue;
            using var reading = Client("compliance", i);
            using var deciding = Client("compliance", i / 3);
            var asked = await reading.Get($"suspensions/{incident.Id}/approvals?state=requested");
            if (asked.Status != HttpStatusCode.OK)
                continue;
            foreach (var approval in asked.Json.GetProperty("items").EnumerateArray().Take(3))
            {
                var granted = i % 4 != 0;
                var answer = await deciding.Post(
                    $"suspensions/{incident.Id}/approvals/{approval.GetProperty("id").GetGuid()}/decision",
                    new { granted, reason = granted ? null : "Not now." });
                if (answer.Status == HttpStatusCode.OK && granted)
                    Interlocked.Increment(ref Granted);
                else if (answer.Status != HttpStatusCode.OK)
                    seen.Count(answer.Code);
            }
        }
    }

    /// <summary>Leases, looks once more, and sends: the recording channel once the account is connected to no mail server any more.</summary>
    public async Task Gateway(int number)
    {
        await _disconnected.Task;
        for (var i = number; !_over; i++)
        {
            using var api = Client("integrator", i);
            var (leased, at) = await seen.Watch(() => api.Post("deliveries/lease", new { max = 5, seconds = 600 }));
            foreach (var item in leased.Ok().GetProperty("items").EnumerateArray())
            {
                var (id, reply) = (item.GetProperty("id").GetGuid(), item.GetProperty("reply").GetGuid());
                seen.Handed.Add((reply, at, "leased"));
                var (confirmed, asked) = await seen.Watch(() => api.Post($"deliveries/{id}/confirmation"));
                if (confirmed.Status == HttpStatusCode.NoContent)
                {
                    seen.Handed.Add((reply, asked, "confirmed"));
                    await api.Post($"deliveries/{id}/sent", new { channelMessageId = $"m-{reply}" });
                }
                else
                    Interlocked.Increment(ref Stopped);
            }
        }
    }

    /// <summary>
    /// Suspends, lets the others run against it, opens again, releases and discards; so many times. For the first third a mail server gets the
    /// replies, then gateways do.
    /// </summary>
    public async Task Supervisor(int incidents)
    {
        for (var i = 0; i < incidents; i++)
        {
            using var api = Client("supervisor", i);
            await Steps(15);
            if (i == incidents / 3)
                await Disconnect(i);
            var (declared, at) = await seen.Watch(() => api.Post("suspensions", ASuspendedAccount.Declaration(Account)));
            var incident = new Incident(declared.Ok(HttpStatusCode.Created).GetProperty("suspension").GetGuid(), at);
            seen.Incidents.Add(incident);
            using var agent = Client("agent", i);
            (await agent.Post($"suspensions/{incident.Id}/acknowledgement")).Ok();
            _incident = incident;
            await Steps(40);
            if (i % 6 == 0)
                await HandedOverUnder(incident);
            using var other = Client("compliance", i + 1);
            (_, incident.Reinstated) = await seen.Watch(async () =>
                (await other.Post($"suspensions/{incident.Id}/reinstatement", new { reason = "It is over." })).Ok());
            _incident = null;
            await Settle(other, incident, i);
        }
    }

    private async Task Disconnect(int number)
    {
        using var admin = new Api(servers[number % servers.Count].Address, ServerProcess.Key);
        (await admin.Delete($"connections/{Account}")).Ok(HttpStatusCode.NoContent);
        _disconnected.SetResult();
    }

    private async Task Ask(Api api, Incident incident, Guid ticket)
    {
        var answer = await api.Post($"suspensions/{incident.Id}/approvals", new
        {
            ticket,
            seen = (await api.Get($"tickets/{ticket}")).Ok().GetProperty("version").GetInt64(),
            stake = "refund",
            macro = new { id = macro, variables = new { orderId = ASuspendedAccount.OrderId } },
        });
        if (answer.Status == HttpStatusCode.Created)
            _asked.Release();
        else
            seen.Count(answer.Code);
    }

    private async Task Settle(Api api, Incident incident, int number)
    {
        var held = (await api.Get($"suspensions/{incident.Id}/outbox")).Ok().GetProperty("items").EnumerateArray().ToArray();
        var verdict = number % 3 == 2 ? "discard" : "release";
        var some = held.Take((held.Length + 1) / 2).ToArray();
        foreach (var item in some.Where(_ => verdict == "release"))
            seen.Released[item.GetProperty("reply").GetGuid()] = default;
        if (some.Length > 0)
            await api.Post($"suspensions/{incident.Id}/outbox", new { verdict, deliveries = some.Select(item => item.GetProperty("delivery").GetGuid()) });
    }

    /// <summary>On a slow machine a suspension of so many steps can be over before anything was approved, leased and confirmed.</summary>
    private async Task HandedOverUnder(Incident incident)
    {
        for (var i = 0; i < 2000 && !seen.Handed.Any(handed => incident.Encloses(handed.At)); i++)
            await Steps(1);
    }

    private async Task Steps(int count)
    {
        for (var i = 0; i < count; i++)
            await _steps.WaitAsync();
    }

    private Api Client(string role, int number) => new(servers[number % servers.Count].Address, keys[role]);
}
