using Actors.Domain.Macros;
using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Acknowledging;
using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Noting;
using Actors.Domain.Tickets.Replying;
using Actors.Runtime.Tests;

namespace Actors.Grains.Tests.Hosts;

/// <summary>What the host of actors promises, alone and in a cluster, on both databases.</summary>
public abstract class HostContract : IAsyncLifetime
{
    protected const string Tenant = "acme";

    private IHost _host = null!;

    protected DrivenTime Time { get; } = new();

    protected TicketMaker Make { get; private set; } = null!;

    protected IActors Actors => _host.Actors;

    /// <summary>A host of its own memory on the same database each time.</summary>
    protected abstract Task<IHost> StartHost();

    public async Task InitializeAsync()
    {
        _host = await StartHost();
        Make = new(Time, Tenant);
    }

    public virtual async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task An_accepted_command_tells_the_new_version_and_what_it_created()
    {
        var note = Make.Note();
        var ticket = await OpenTicket();

        var receipt = await Accepted(ticket, note);

        receipt.Version.ShouldBe(4);
        receipt.Created.ShouldBe(note.Note);
        receipt.Stream.ShouldBe(ticket.Stream);
    }

    [Fact]
    public async Task What_was_accepted_can_be_read_at_once()
    {
        var ticket = await OpenTicket();

        var view = await Actors.Read(ticket);

        view.Version.ShouldBe(3);
        view.As<TicketState>().Unanswered.Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_actor_without_events_has_version_0_and_refuses_what_needs_one()
    {
        var nobody = ActorId.ForTicket(Tenant, Guid.CreateVersion7(Time.GetUtcNow()));

        (await Actors.Read(nobody)).Version.ShouldBe(0);
        (await Refused(nobody, Make.Note())).Code.ShouldBe("ticket.unknown");
    }

    [Fact]
    public async Task Commands_to_one_actor_never_overlap()
    {
        var ticket = await OpenTicket();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Accepted(ticket, Make.Note())));

        receipts.Select(receipt => receipt.Version).Order().ShouldBe(Enumerable.Range(4, 100).Select(version => (long)version));
        (await Actors.Read(ticket)).As<TicketState>().Notes.Count.ShouldBe(100);
    }

    [Fact]
    public async Task A_repeated_command_gets_the_first_receipt_and_changes_nothing()
    {
        var ticket = await OpenTicket();
        var (note, meta) = (Make.Note(), Make.Meta());

        var first = await Actors.Send(ticket, note, meta);
        await Accepted(ticket, Make.Note());
        var second = await Actors.Send(ticket, note, meta);

        var repeated = second.ShouldBeOfType<CommandReply.Accepted>();
        repeated.Repeated.ShouldBeTrue();
        repeated.Receipt.ShouldBe(first.ShouldBeOfType<CommandReply.Accepted>().Receipt);
        (await Actors.Read(ticket)).Version.ShouldBe(5);
    }

    [Fact]
    public async Task A_repeated_command_is_answered_even_when_the_actor_would_refuse_it_by_now()
    {
        var ticket = await OpenTicket();
        var (reply, meta) = (Make.Reply(seen: 3), Make.Meta());
        var first = await Actors.Send(ticket, reply, meta);

        // The reply itself moved the conversation on: decided anew, it would be stale.
        (await Refused(ticket, Make.Reply(seen: 3))).Code.ShouldBe("ticket.stale");
        var second = await Actors.Send(ticket, reply, meta);

        second.ShouldBeOfType<CommandReply.Accepted>().Receipt.ShouldBe(first.ShouldBeOfType<CommandReply.Accepted>().Receipt);
    }

    [Fact]
    public async Task Identical_commands_at_the_same_moment_take_effect_once()
    {
        var ticket = await OpenTicket();
        var (note, meta) = (Make.Note(), Make.Meta());

        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Actors.Send(ticket, note, meta)));

        replies.Count(reply => reply is CommandReply.Accepted { Repeated: false }).ShouldBe(1);
        replies.OfType<CommandReply.Accepted>().Select(reply => reply.Receipt).Distinct().Count().ShouldBe(1);
        (await Actors.Read(ticket)).Version.ShouldBe(4);
    }

    [Fact]
    public async Task A_command_id_used_for_another_request_is_refused()
    {
        var ticket = await OpenTicket();
        var meta = Make.Meta();
        await Actors.Send(ticket, Make.Note(), meta);

        var reply = await Actors.Send(ticket, Make.Note(), meta with { Fingerprint = Make.Meta().Fingerprint });

        reply.ShouldBeOfType<CommandReply.Refused>().Refusal.Code.ShouldBe("idempotency.mismatch");
    }

    [Fact]
    public async Task A_command_for_another_version_is_refused_as_stale()
    {
        var ticket = await OpenTicket();

        var reply = await Actors.Send(ticket, Make.Note(), Make.Meta() with { ExpectedVersion = 2 });

        var refused = reply.ShouldBeOfType<CommandReply.Refused>();
        refused.Refusal.Kind.ShouldBe(RefusalKind.Stale);
        refused.Version.ShouldBe(3);
    }

    [Fact]
    public async Task A_command_for_a_new_actor_is_refused_by_every_host_where_there_is_one()
    {
        var ticket = await OpenTicket();
        await using var other = await StartHost();

        var reply = await other.Actors.Send(ticket, Make.Note(), Make.Meta() with { ExpectedVersion = 0 });

        reply.ShouldBeOfType<CommandReply.Refused>().Refusal.Kind.ShouldBe(RefusalKind.Stale);
        (await Actors.Read(ticket)).Version.ShouldBe(3);
    }

    [Fact]
    public async Task A_second_ticket_cannot_take_the_thread_of_the_first()
    {
        var first = await OpenTicket("thread-7");

        var second = ActorId.ForTicket(Tenant, Guid.CreateVersion7(Time.GetUtcNow()));
        var refusal = await Refused(second, Make.Message("thread-7"));

        refusal.ShouldBeOfType<NameTaken>().Stream.ShouldBe(first.Stream);
        (await Actors.Read(second)).Version.ShouldBe(0);
    }

    [Fact]
    public async Task Another_host_on_the_same_database_sees_what_was_accepted()
    {
        var ticket = await OpenTicket();
        await using var other = await StartHost();

        (await other.Actors.Read(ticket)).Version.ShouldBe(3);
    }

    [Fact]
    public async Task Two_hosts_that_drive_the_same_actors_neither_fork_nor_lose_an_event()
    {
        await using var other = await StartHost();
        var tickets = new List<ActorId>();
        for (var i = 0; i < 5; i++)
            tickets.Add(await OpenTicket($"thread-{i}"));

        var notes = Enumerable.Range(0, 200).Select(i => (Ticket: tickets[i % 5], Note: Make.Note(), Host: i % 2 == 0 ? _host : other)).ToArray();
        var receipts = await Task.WhenAll(notes.Select(each => Accepted(each.Host.Actors, each.Ticket, each.Note)));

        foreach (var ticket in tickets)
        {
            var expected = notes.Where(each => each.Ticket == ticket).Select(each => each.Note.Note).ToHashSet();
            await using var fresh = await StartHost();
            var view = await fresh.Actors.Read(ticket);
            view.Version.ShouldBe(3 + expected.Count);
            view.As<TicketState>().Notes.Select(note => note.Id).ShouldBe(expected, ignoreOrder: true);
            receipts.Where(receipt => receipt.Stream == ticket.Stream).Select(receipt => receipt.Version).Distinct().Count().ShouldBe(expected.Count);
        }
    }

    protected async Task<ActorId> OpenTicket(string thread = "thread-1")
    {
        var ticket = ActorId.ForTicket(Tenant, Guid.CreateVersion7(Time.GetUtcNow()));
        await Accepted(ticket, Make.Message(thread));
        return ticket;
    }

    [Fact]
    public async Task Macros_and_suspensions_live_here_as_tickets_do()
    {
        var macro = ActorId.ForMacro(Tenant, Guid.CreateVersion7(Time.GetUtcNow()));
        var suspension = ActorId.ForSuspension(Tenant, Guid.CreateVersion7(Time.GetUtcNow()));

        await Accepted(macro, Make.Macro());
        await Accepted(macro, TicketMaker.Approval(1));
        await Accepted(suspension, Make.Suspension());
        await Accepted(suspension, new ConfirmSuspended(1, Time.GetUtcNow()));
        await Accepted(suspension, new AcknowledgeProtocol());

        (await Actors.Read(macro)).As<MacroState>().Approved.ShouldNotBeNull().Number.ShouldBe(1);
        (await Actors.Read(suspension)).As<SuspensionState>().Acknowledged.ShouldHaveSingleItem();
        (await Refused(macro, TicketMaker.Approval(2))).Code.ShouldBe("macro.unknown");
    }

    [Fact]
    public async Task A_refusal_is_never_said_of_a_state_that_another_host_has_left()
    {
        await using var other = await StartHost();
        var macro = ActorId.ForMacro(Tenant, Guid.CreateVersion7(Time.GetUtcNow()));
        await Accepted(macro, Make.Macro());
        (await other.Actors.Read(macro)).Version.ShouldBe(2);
        await Accepted(macro, Make.Draft());

        await Accepted(other.Actors, macro, TicketMaker.Approval(2));

        (await other.Actors.Read(macro)).As<MacroState>().Approved.ShouldNotBeNull().Number.ShouldBe(2);
    }

    protected Task<Receipt> Accepted(ActorId actor, Command command) => Accepted(Actors, actor, command);

    protected async Task<Receipt> Accepted(IActors actors, ActorId actor, Command command)
    {
        var reply = await actors.Send(actor, command, Make.Meta());
        return reply.ShouldBeOfType<CommandReply.Accepted>().Receipt;
    }

    protected async Task<Refusal> Refused(ActorId actor, Command command)
    {
        var reply = await Actors.Send(actor, command, Make.Meta());
        return reply.ShouldBeOfType<CommandReply.Refused>().Refusal;
    }

    /// <summary>A running host and the journal under it.</summary>
    protected interface IHost : IAsyncDisposable
    {
        IActors Actors { get; }

        IJournal Journal { get; }
    }
}
