using System.Security.Cryptography;

namespace Actors.Storage.Tests;

public abstract class OrderHistoryContract(SharedStore store) : ReadContract(store)
{
    private const string OrderId = "302-1234567-7654321";

    private OrderHistory Orders => new(Database);

    [Fact]
    public async Task The_history_is_one_chronological_list_of_all_tickets_and_the_order_itself()
    {
        await Link(1, "amazon-eu");
        await Link(2, "shopify-main");
        await Order("amazon-eu");
        await Events($"ticket/{Id(1):D}", 10, 40, 50);
        await Events($"ticket/{Id(2):D}", 30);
        await Events($"order/amazon-eu/{OrderId}", 20, 60);
        await Events($"ticket/{Id(3):D}", 25);

        var history = await All(pageSize: 100);

        history.Select(entry => (int)(entry.Header.AtMicros - Micros.From(Now)))
            .ShouldBe([10, 20, 30, 40, 50, 60]);
    }

    [Fact]
    public async Task Events_of_the_same_microsecond_keep_the_order_of_their_stream_and_pages_meet()
    {
        await Link(1, "amazon-eu");
        await Link(2, "amazon-eu");
        await Events($"ticket/{Id(1):D}", [.. Enumerable.Repeat(5, 9)]);
        await Events($"ticket/{Id(2):D}", [.. Enumerable.Repeat(5, 8)]);

        var whole = await All(pageSize: 100);
        var paged = await All(pageSize: 3);

        whole.Count.ShouldBe(17);
        paged.Select(Key).ShouldBe(whole.Select(Key));
        whole.Select(Key).ShouldBe(whole.Select(Key).Order());

        static (string, long) Key(Ledger.StoredEvent entry) => (entry.Header.Stream, entry.Header.Version);
    }

    [Fact]
    public async Task The_exact_stored_bytes_come_back()
    {
        await Link(1, "amazon-eu");
        await Events($"ticket/{Id(1):D}", 10);

        var entry = (await All(pageSize: 10)).ShouldHaveSingleItem();

        entry.Payload.ToArray().ShouldBe("payload 1"u8.ToArray());
        entry.Hash.ToArray().ShouldBe(SHA256.HashData("payload 1"u8));
        entry.Header.ShouldBe(new(Tenant, $"ticket/{Id(1):D}", 1, "ticket.opened", 1, Micros.From(Now) + 10, "system/test"));
    }

    [Fact]
    public async Task An_order_nobody_mentioned_has_an_empty_history()
    {
        var page = (await Orders.History(Tenant, OrderId, null, 10, Cancel)).ShouldNotBeNull();

        (page.Items.Count, page.Next).ShouldBe((0, null));
        (await Orders.History(Tenant, OrderId, "nonsense", 10, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task An_order_and_its_tickets_of_every_account_are_found()
    {
        await Order("amazon-eu");
        await Link(2, "shopify-main", opened: 1);
        await Link(1, "amazon-eu", opened: 2);

        (await Orders.Find(Tenant, "amazon-eu", OrderId, Cancel))
            .ShouldBe(new("amazon-eu", OrderId, 4, "fbm", "Shipped", Now.AddDays(-3), Now));
        (await Orders.Find(Tenant, "amazon-na", OrderId, Cancel)).ShouldBeNull();
        (await Orders.TicketsOf(Tenant, OrderId, Cancel)).Select(ticket => (ticket.Ticket, ticket.Account))
            .ShouldBe([(Id(2), "shopify-main"), (Id(1), "amazon-eu")]);
        (await Orders.TicketsOf("another tenant", OrderId, Cancel)).ShouldBeEmpty();
    }

    private async Task<List<Ledger.StoredEvent>> All(int pageSize)
    {
        var events = new List<Ledger.StoredEvent>();
        string? cursor = null;
        do
        {
            var page = (await Orders.History(Tenant, OrderId, cursor, pageSize, Cancel)).ShouldNotBeNull();
            events.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return events;
    }

    private Task Order(string account) => Store.Insert("orders", new
    {
        tenant = Tenant,
        account,
        order_id = OrderId,
        version = 4L,
        fulfilment = "fbm",
        status = "Shipped",
        placed_us = Micros.From(Now.AddDays(-3)),
        changed_us = Micros.From(Now),
    });

    private async Task Link(int ticket, string account, int opened = 0)
    {
        await Store.Insert("ticket_orders", new { tenant = Tenant, ticket = Id(ticket), order_id = OrderId });
        await Store.Insert("tickets", new
        {
            tenant = Tenant,
            ticket = Id(ticket),
            version = 1L,
            account,
            channel = "amazon",
            status = "closed",
            next_due_us = Micros.Never,
            breached = 0L,
            unanswered = 0L,
            complete = 1L,
            opened_us = Micros.From(Now.AddMinutes(opened)),
            changed_us = Micros.From(Now),
        });
    }

    /// <summary>One event per time, in microseconds from now.</summary>
    private Task Events(string stream, params IReadOnlyList<int> times) => Store.Insert("events", times.Select((at, index) => new
    {
        tenant = Tenant,
        stream,
        version = index + 1L,
        type = "ticket.opened",
        schema = 1L,
        at_us = Micros.From(Now) + at,
        by = "system/test",
        payload = System.Text.Encoding.UTF8.GetBytes($"payload {index + 1}"),
        prev_hash = index == 0 ? new byte[32] : HashOf(index),
        hash = HashOf(index + 1),
    }));

    private static byte[] HashOf(int version) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"payload {version}"));
}

public sealed class OrderHistoryOnSqlite(SqliteStore store) : OrderHistoryContract(store), IClassFixture<SqliteStore>;

public sealed class OrderHistoryOnPostgres(PostgresStore store) : OrderHistoryContract(store), IClassFixture<PostgresStore>;
