using Actors.Domain.Orders;

namespace Actors.Runtime.Tests.Effects;

public sealed class EffectWorkerTests : IAsyncLifetime
{
    private const string OrderId = "305-1234567-1234567";

    private ARunningRuntime _running = null!;

    /// <summary>The worker's own loop would find the work first.</summary>
    public async Task InitializeAsync()
    {
        _running = await ARunningRuntime.Start();
        await _running.Service<EffectWorker>().StopAsync(default);
    }

    public async Task DisposeAsync() => await _running.DisposeAsync();

    [Fact]
    public async Task A_ticket_that_names_an_order_is_linked_to_it()
    {
        var ticket = await _running.OpenTicket("thread-1", orderId: OrderId);

        await Run();

        var order = await _running.Actors.Read(ActorId.ForOrder(ARunningRuntime.Tenant, "amazon-eu", OrderId));
        order.As<OrderState>().Tickets.ShouldHaveSingleItem().Ticket.ShouldBe(Guid.Parse(ticket.Key));
    }

    [Fact]
    public async Task An_effect_that_ran_before_its_completion_was_stored_does_no_more_the_second_time()
    {
        await _running.OpenTicket("thread-1", orderId: OrderId);
        var order = ActorId.ForOrder(ARunningRuntime.Tenant, "amazon-eu", OrderId);
        await Run();
        var before = (await _running.Actors.Read(order)).Version;
        var second = await _running.OpenTicket("thread-2", orderId: OrderId);

        var link = new DueEffect(
            ARunningRuntime.Tenant,
            Guid.CreateVersion7(_running.Time.GetUtcNow()),
            new LinkTicketToOrder(Guid.Parse(second.Key), "amazon-eu", OrderId, "text"));
        var handlers = _running.Service<EffectHandlers>();
        await handlers.Run(link, default);
        await handlers.Run(link, default);

        (await _running.Actors.Read(order)).Version.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_worker_that_found_work_looks_again_at_once()
    {
        var worker = _running.Service<EffectWorker>();
        await _running.OpenTicket("thread-1", orderId: OrderId);

        (await worker.RunDue(default)).ShouldBeTrue();
        (await worker.RunDue(default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_breach_of_a_ticket_nobody_has_is_told_to_the_supervisors()
    {
        await _running.OpenTicket("thread-1");
        _running.Time.Advance(TimeSpan.FromHours(25));
        await _running.Service<DeadlineSweep>().WakeDue(default);

        await Run();

        (await ToldToSupervisors()).ShouldBe([Notices.Breached]);
    }

    [Fact]
    public async Task What_was_stored_before_there_were_several_addressees_is_still_told()
    {
        var notify = new Notify(Guid.CreateVersion7(_running.Time.GetUtcNow()), Notices.ReplyBounced, null);

        using (CallScope.Bind(ARunningRuntime.Tenant, Who.System("effects")))
            await _running.Service<EffectHandlers>().Run(new(ARunningRuntime.Tenant, Guid.CreateVersion7(_running.Time.GetUtcNow()), notify), default);

        (await ToldToSupervisors()).ShouldBe([Notices.ReplyBounced]);
    }

    [Fact]
    public async Task An_effect_that_is_given_up_is_told_to_the_supervisors()
    {
        var link = new LinkTicketToOrder(Guid.CreateVersion7(_running.Time.GetUtcNow()), "amazon-eu", "no order id", "text");
        var effect = new LeasedEffect(
            ARunningRuntime.Tenant, Guid.CreateVersion7(_running.Time.GetUtcNow()), "ticket/1", link.Kind, null, default, 10, "me", _running.Time.GetUtcNow());

        await _running.Service<Herald>().TellQuarantined(effect, default);
        await _running.Service<Herald>().TellQuarantined(effect, default);

        (await ToldToSupervisors()).ShouldBe([Notices.EffectQuarantined]);
    }

    [Fact]
    public void The_pause_before_a_retry_doubles_up_to_ten_minutes()
    {
        EffectWorker.Backoff(1).ShouldBe(TimeSpan.FromSeconds(2));
        EffectWorker.Backoff(4).ShouldBe(TimeSpan.FromSeconds(16));
        EffectWorker.Backoff(50).ShouldBe(TimeSpan.FromMinutes(10));
    }

    private async Task<IEnumerable<string>> ToldToSupervisors()
    {
        var supervisor = new NotificationReader(Guid.Empty, [], ["supervisor"], new Dictionary<string, NoticeScope>());
        var told = await _running.Service<Notifications>().List(ARunningRuntime.Tenant, supervisor, new(), cursor: null, limit: 10, default);
        return told.ShouldNotBeNull().Items.Select(item => item.Notification.Topic);
    }

    private async Task Run()
    {
        while (await _running.Service<EffectWorker>().RunDue(default))
        {
            // What was run may have stored more.
        }
    }
}
