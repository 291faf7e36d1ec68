using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Tickets;

namespace Actors.Grains.Tests.Clusters;

public sealed class TwoSilos : ClusterTest
{
    private Silos _silos = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _silos = await Start(2);
    }

    [Fact]
    public async Task What_one_silo_accepted_the_other_reads_at_once()
    {
        for (var i = 0; i < 20; i++)
        {
            var ticket = await OpenTicket(_silos.Actors(0), $"thread-{i}");

            (await _silos.Actors(1).Read(ticket)).As<TicketState>().Unanswered.Count().ShouldBe(1);
        }
    }

    [Fact]
    public async Task Commands_through_both_silos_form_one_order()
    {
        var ticket = await OpenTicket(_silos.Actors(0), "thread-1");

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => _silos.Actors(i % 2).Send(ticket, Make.Note(), Make.Meta())));

        replies.Select(reply => reply.ShouldBeOfType<CommandReply.Accepted>().Receipt.Version).Order()
            .ShouldBe(Enumerable.Range(4, 100).Select(version => (long)version));
    }

    [Fact]
    public async Task R58_Of_refunds_booked_through_both_silos_at_once_the_order_takes_one()
    {
        var order = Domain.ActorId.ForOrder(Tenant, "amazon-eu", "305-1182934-6670215");

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => _silos.Actors(i % 2).Send(
            order, new BookRefund(Guid.CreateVersion7(Time.GetUtcNow()), new(10, "EUR"), Guid.CreateVersion7(Time.GetUtcNow())), Make.Meta())));

        replies.OfType<CommandReply.Accepted>().Count().ShouldBe(1);
        replies.OfType<CommandReply.Refused>().Select(refused => refused.Refusal).Distinct().ShouldBe([new RefundedMeanwhile()]);
        (await _silos.Actors(1).Read(order)).As<OrderState>().Account.Sum.ShouldBe(10);
    }

    [Fact]
    public async Task A_refusal_travels_with_its_code_and_its_facts()
    {
        var first = await OpenTicket(_silos.Actors(0), "thread-7");

        for (var i = 0; i < 10; i++)
        {
            var reply = await _silos.Actors(1).Send(NewTicket(), Make.Message("thread-7"), Make.Meta());

            var refusal = reply.ShouldBeOfType<CommandReply.Refused>().Refusal.ShouldBeOfType<NameTaken>();
            (refusal.Code, refusal.Stream).ShouldBe(("name.taken", first.Stream));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Neither_a_silo_that_leaves_nor_one_that_dies_costs_a_command(bool dies)
    {
        var tickets = new List<Domain.ActorId>();
        for (var i = 0; i < 20; i++)
            tickets.Add(await OpenTicket(_silos.Actors(0), $"thread-{i}"));

        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var done = 0;
        var load = Parallel.ForAsync(0, 600, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, cancel) =>
        {
            var (note, meta) = (Make.Note(), Make.Meta());
            (await _silos.Actors(0).Send(tickets[i % 20], note, meta, cancel)).ShouldBeOfType<CommandReply.Accepted>();
            if (Interlocked.Increment(ref done) == 300)
                half.SetResult();
        });
        await half.Task;
        var second = _silos.Cluster.Silos[1];
        await (dies ? _silos.Cluster.KillSiloAsync(second) : _silos.Cluster.StopSiloAsync(second));
        await load;

        foreach (var ticket in tickets)
            (await _silos.Actors(0).Read(ticket)).As<TicketState>().Notes.Count.ShouldBe(30);
    }
}
