namespace Actors.Storage.Tests;

public abstract class EffectQueueContract(SharedStore store) : ReadContract(store)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private EffectQueue Queue => new(Database);

    /// <summary>Workers claim from all tenants: a kind of its own keeps a test apart.</summary>
    private string Kind => $"kind of {Tenant}";

    [Fact]
    public async Task Due_effects_are_claimed_longest_due_first_and_only_once()
    {
        await Add(1, due: -1);
        await Add(2, due: -2);
        await Add(3, due: 1);

        var first = await Claim("one");
        var second = await Claim("two");

        first.Select(effect => effect.Id).ShouldBe([Id(2), Id(1)]);
        (first[0].Attempt, first[0].Owner, first[0].LeasedUntil).ShouldBe((1, "one", Now + Minute));
        first[0].Payload.ToArray().ShouldBe("{}"u8.ToArray());
        second.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_backlog_of_one_kind_leaves_room_for_another()
    {
        await Add([.. Enumerable.Range(1, 20).Select(number => Row(number, due: -100, kind: Kind))]);
        await Add([Row(21, due: -1, kind: Kind + " too")]);

        var claimed = await Queue.Claim([Kind, Kind + " too"], "one", Now, Minute, 10, Cancel);

        claimed.Count.ShouldBe(6);
        claimed.ShouldContain(effect => effect.Id == Id(21));
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_given_to_the_next_and_the_former_holder_can_no_longer_set_it_back()
    {
        await Add(1);
        var lost = (await Claim("one")).ShouldHaveSingleItem();

        (await Claim("two", at: Now + Minute - TimeSpan.FromTicks(10))).ShouldBeEmpty();
        var held = (await Claim("two", at: Now + Minute)).ShouldHaveSingleItem();

        held.Attempt.ShouldBe(2);
        (await Queue.Retry(lost, Now, "late", Cancel)).ShouldBeFalse();
        (await Queue.Quarantine(lost, "late", Cancel)).ShouldBeFalse();
        (await Queue.Find(Tenant, Id(1), Cancel)).ShouldNotBeNull().Owner.ShouldBe("two");
    }

    [Fact]
    public async Task An_effect_that_is_retried_waits_for_its_time_and_holds_up_nobody()
    {
        await Add(1, due: -2);
        await Add(2, due: -1);
        var poison = (await Queue.Claim([Kind], "one", Now, Minute, 1, Cancel)).ShouldHaveSingleItem();

        (await Queue.Retry(poison, Now + Minute, "refused", Cancel)).ShouldBeTrue();

        (await Claim("one")).ShouldHaveSingleItem().Id.ShouldBe(Id(2));
        var again = (await Claim("one", at: Now + Minute)).Single(effect => effect.Id == Id(1));
        again.Attempt.ShouldBe(2);
        (await Queue.Find(Tenant, Id(1), Cancel)).ShouldNotBeNull().LastError.ShouldBe("refused");
    }

    [Fact]
    public async Task What_is_done_stays_done()
    {
        await Add(1);
        var held = (await Claim("one")).ShouldHaveSingleItem();

        (await Queue.Complete(Tenant, Id(1), Cancel)).ShouldBeTrue();

        (await Queue.Complete(Tenant, Id(1), Cancel)).ShouldBeFalse();
        (await Queue.Retry(held, Now, "too late", Cancel)).ShouldBeFalse();
        (await Claim("two", at: Now + Minute)).ShouldBeEmpty();
        (await Queue.Find(Tenant, Id(1), Cancel)).ShouldNotBeNull().State.ShouldBe(EffectStates.Done);
    }

    [Fact]
    public async Task A_quarantined_effect_is_listed_and_starts_anew_when_it_is_requeued()
    {
        await Add(1, due: -2);
        await Add(2, due: -1);
        foreach (var effect in await Claim("one"))
            (await Queue.Quarantine(effect, "poison", Cancel)).ShouldBeTrue();

        (await Claim("one", at: Now + Minute)).ShouldBeEmpty();
        var first = (await Queue.List(Tenant, EffectStates.Quarantined, null, 1, Cancel)).ShouldNotBeNull();
        var second = (await Queue.List(Tenant, EffectStates.Quarantined, first.Next, 1, Cancel)).ShouldNotBeNull();
        (first.Items[0].Id, first.Items[0].LastError, second.Items[0].Id, second.Next).ShouldBe((Id(1), "poison", Id(2), null));
        (await Queue.List(Tenant, EffectStates.Quarantined, "nonsense", 1, Cancel)).ShouldBeNull();

        (await Queue.Requeue(Tenant, Id(1), Now, Cancel)).ShouldBeTrue();
        (await Queue.Requeue(Tenant, Id(1), Now, Cancel)).ShouldBeFalse();
        (await Queue.Requeue("another tenant", Id(2), Now, Cancel)).ShouldBeFalse();
        (await Claim("two")).ShouldHaveSingleItem().Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task A_gateway_leases_the_replies_of_its_accounts_only()
    {
        await Account("amazon-eu", "amazon-na");
        await Add([Row(1, account: "amazon-eu", kind: "send"), Row(2, account: "amazon-na", kind: "send"), Row(3)]);

        (await Lease(["amazon-na"])).ShouldBe([Id(2)]);
        (await Lease(null)).ShouldBe([Id(1)]);
        (await Queue.Lease("another tenant", null, "gateway", Now, Minute, 10, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_leaves_through_an_account_whose_outbound_is_closed_until_it_is_opened_again()
    {
        await Account("amazon-eu", "amazon-na");
        await Add([Row(1, account: "amazon-eu", kind: "send"), Row(2, account: "amazon-na", kind: "send"), Row(3, account: "unknown", kind: "send")]);
        await Switch("amazon-eu", open: false);

        (await Lease(null)).ShouldBe([Id(2)]);
        (await Queue.Find(Tenant, Id(1), Cancel)).ShouldNotBeNull().Attempts.ShouldBe(0);

        await Switch("amazon-eu", open: true);
        (await Lease(null)).ShouldBe([Id(1)]);
    }

    [Fact]
    public async Task Many_claimants_never_get_the_same_effect()
    {
        const int count = 300;
        await Add([.. Enumerable.Range(1, count).Select(number => Row(number))]);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            var mine = new List<Guid>();
            while (await Queue.Claim([Kind], $"worker {worker}", Now, Minute, 7, Cancel) is { Count: > 0 } batch)
                mine.AddRange(batch.Select(effect => effect.Id));
            return mine;
        })));

        claimed.SelectMany(ids => ids).Order().ShouldBe(Enumerable.Range(1, count).Select(Id).Order());
    }

    protected async Task<List<Guid>> Lease(IReadOnlyCollection<string>? accounts) =>
        [.. (await Queue.Lease(Tenant, accounts, "gateway", Now, Minute, 10, Cancel)).Select(effect => effect.Id)];

    protected Task Account(params IEnumerable<string> accounts) => Store.Insert("accounts", accounts.Select(account =>
        new { tenant = Tenant, account, channel = "amazon", region = "EU", official = 1L, name = account, outbound = 1L }));

    protected Task Add(params IEnumerable<object> rows) => Store.Insert("effects", rows);

    protected object Row(int number, int due = 0, string? account = null, string? kind = null) => new
    {
        tenant = Tenant,
        id = Id(number),
        stream = "ticket/1",
        kind = kind ?? Kind,
        account,
        payload = "{}"u8.ToArray(),
        state = "pending",
        attempts = 0L,
        due_us = Micros.From(Now.AddMinutes(due)),
    };

    private Task Add(int number, int due = 0) => Add(Row(number, due));

    private Task<IReadOnlyList<LeasedEffect>> Claim(string owner, DateTimeOffset? at = null) =>
        Queue.Claim([Kind], owner, at ?? Now, Minute, 10, Cancel);

    private Task Switch(string account, bool open) =>
        Store.Execute("UPDATE accounts SET outbound = @open WHERE tenant = @Tenant AND account = @account", new { open = open ? 1L : 0, Tenant, account });
}

public sealed class EffectQueueOnSqlite(SqliteStore store) : EffectQueueContract(store), IClassFixture<SqliteStore>;

public sealed class EffectQueueOnPostgres(PostgresStore store) : EffectQueueContract(store), IClassFixture<PostgresStore>
{
    [Fact]
    public async Task A_suspension_that_commits_while_a_lease_is_under_way_stops_it()
    {
        await Account("amazon-eu");
        await Add(Row(1, account: "amazon-eu", kind: "send"));
        var written = new TaskCompletionSource();
        var commit = new TaskCompletionSource();
        var suspension = Database.Write(
            TenantScope.Every,
            async (connection, transaction, cancel) =>
            {
                await connection.Change(transaction, "UPDATE accounts SET outbound = 0 WHERE tenant = @Tenant", new { Tenant }, cancel);
                written.SetResult();
                await commit.Task;
                return true;
            },
            Cancel);
        await written.Task;

        var lease = Lease(null);
        await UntilSomebodyWaitsForALock(unless: lease);
        commit.SetResult();
        await suspension;

        (await lease).ShouldBeEmpty();
        (await new EffectQueue(Database).Find(Tenant, Id(1), Cancel)).ShouldNotBeNull().State.ShouldBe(EffectStates.Pending);
    }

    private async Task UntilSomebodyWaitsForALock(Task unless)
    {
        const string sql = """
            SELECT count(*) FROM pg_locks waiting JOIN pg_locks held ON held.pid = waiting.pid JOIN pg_database d ON d.oid = held.database
            WHERE NOT waiting.granted AND d.datname = current_database()
            """;
        while (!unless.IsCompleted && await Database.Value<long>(TenantScope.None, sql, new { }, Cancel) == 0)
            await Task.Yield();
    }
}
