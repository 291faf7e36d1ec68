using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Suspensions.Reinstating;
using Actors.Domain.Tenants.Suspending;
using Actors.Domain.Tests.Tenants;
using Actors.Domain.Tests.Tickets;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Suspending;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Suspensions.Model;

/// <summary>
/// One account with its actors, the queue between them and a gateway, with every delay there can be: agents decide on what they read
/// some moves ago, effects run late and in any order.
/// </summary>
internal sealed class World
{
    private const string Account = ASuspension.Account;

    private readonly Scenario _tenant = ATenant.Given(ATenant.Account(Account, ATenant.AmazonEu));
    private readonly Scenario _ticket = ATicket.Given(ATicket.Buyer(1, At(0)));
    private readonly List<(Guid Id, Scenario Actor)> _incidents = [];
    private readonly List<AccountMode> _read = [AccountMode.Open];
    private readonly List<Effect> _waiting = [];
    private readonly List<Step> _underWay = [];
    private readonly List<Row> _outbox = [];
    private int _moves;
    private int _declaredAt = -1;
    private int _openedAt;

    /// <summary>What was handed to the channel, and whether the rules allow it.</summary>
    public List<(Guid Reply, bool Allowed)> Handed { get; } = [];

    public int HandedUnderApproval { get; private set; }

    private AccountMode Mode => ((TenantState)_tenant.State).ModeOf(Account);

    public void Do(Move move)
    {
        _moves++;
        switch (move.Kind)
        {
            case Act.Reply: Reply(_read[Math.Max(0, _read.Count - 1 - (move.Which % 4))], _moves - (move.Which % 4)); break;
            case Act.Declare: Declare(); break;
            case Act.Acknowledge: Take(Incident(move), ASuspension.Acknowledged(Anna)); break;
            case Act.Request: Request(move); break;
            case Act.Grant: Grant(move); break;
            case Act.Reinstate: Reinstate(move); break;
            case Act.Release: Release(move); break;
            case Act.Run: Run(move.Which); break;
            case Act.Write: Write(_read[Math.Max(0, _read.Count - 1 - (move.Which % 4))]); break;
            case Act.Lease: Lease(); break;
        }
        _read.Add(Mode);
    }

    /// <summary>Lets everything arrive that is still under way, in an order that the story does not know.</summary>
    public void Settle(int seed)
    {
        for (var i = 0; _waiting.Count + _underWay.Count > 0; i++)
        {
            i.ShouldBeLessThan(10_000, "one effect begets another without end");
            Run(seed + i);
        }
    }

    /// <summary>R86 as a person says it: the mark is there as long as the suspension is.</summary>
    public bool MarkIsRight => Ticket.Suspension?.Id == Mode.Suspension && Ticket.Tags.Contains("suspended") == Mode.Suspension is not null;

    public bool IsSuspended => Mode.Suspension is not null;

    private TicketState Ticket => (TicketState)_ticket.State;

    /// <summary>A buyer's message; its intake has read the account's mode some moves ago and looks once more afterwards.</summary>
    private void Write(AccountMode read)
    {
        Take(_ticket, ATicket.Buyer(200_000 + _moves, At(1), account: ATicket.Amazon with { Mode = read }));
        if (read != Mode)
            _waiting.Add(new AlignMark(ATicket.TicketId));
    }

    /// <summary>As the workers do it: they look how the account stands, and what they then ask of the ticket arrives later.</summary>
    private void Spread(MarkTickets e)
    {
        if (e.Suspended && Mode.Suspension == e.Suspension)
            Send(new MarkSuspended(e.Suspension, e.Since));
        if (!e.Suspended && Ticket.Tags.Contains("suspended"))
            Send(new UnmarkSuspended(e.Suspension));
    }

    private void Align()
    {
        if (Ticket.Suspension is { } mark)
        {
            if (mark.Id == Mode.Suspension)
                return;
            Send(new UnmarkSuspended(mark.Id));
        }

        if (Mode is { Suspension: { } suspension, Since: { } since })
            Send(new MarkSuspended(suspension, since));
    }

    private void Send(TicketCommand command) => _underWay.Add(new(At(1), Anna, _ => command));

    private void Reply(AccountMode read, int readAt)
    {
        var step = ATicket.Reply(100_000 + _moves, At(1));
        if (Take(_ticket, step with { Command = version => (QueueReply)step.Command(version) with { Account = read } }))
            _outbox[^1].WrittenOn = Math.Max(0, readAt);
    }

    private void Declare()
    {
        var id = Id(500_000 + _moves);
        var incident = new Scenario(new Suspension(), ActorId.ForSuspension(Shop, id));
        if (Take(incident, ASuspension.Prepared()) && Take(_tenant, new(At(1), Anna, _ => new SuspendAccount(Account, id))))
            _incidents.Add((id, incident));
        _declaredAt = Mode.Suspension == id ? _moves : _declaredAt;
    }

    private void Request(Move move)
    {
        var step = ASuspension.Requests(1_000 + _moves, Anna);
        var (seen, covers) = (Ticket.ConversationVersion, Ticket.BuyerMessages.Count);
        Take(Incident(move), step with { Command = version => (RequestApproval)step.Command(version) with { Seen = seen, Covers = covers } });
    }

    private void Grant(Move move)
    {
        if (Incident(move) is { } incident && ((SuspensionState)incident.State).Approvals is [.., var last])
            Take(incident, ASuspension.Grants(Number(last.Id), move.Which % 3 == 0 ? Anna : ASuspension.Carla));
    }

    private void Reinstate(Move move)
    {
        if (_incidents.Count == 0 || Incident(move) is not { } incident || !Take(incident, ASuspension.Reinstates()))
            return;
        if (Take(_tenant, new(At(1), Anna, _ => new ReinstateAccount(Account, _incidents[^1].Id))))
            _openedAt = _moves;
    }

    private void Release(Move move)
    {
        var held = _outbox.Where(row => !row.Gone && row.Epoch != Mode.Epoch).ToArray();
        if (Incident(move) is not { } incident || held.Length == 0)
            return;
        var row = held[move.Which % held.Length];
        if (Take(incident, new(At(1), Anna, _ => new DecideOutbox(OutboxVerdict.Release, [new(row.Delivery, ATicket.TicketId, row.Reply)], Mode.Epoch))))
            row.ReleasedOn = _moves;
    }

    private void Run(int which)
    {
        if (_waiting.Count + _underWay.Count == 0)
            return;
        var at = which % (_waiting.Count + _underWay.Count);
        if (at < _underWay.Count)
        {
            var step = _underWay[at];
            _underWay.RemoveAt(at);
            Take(_ticket, step);
            return;
        }

        var effect = _waiting[at - _underWay.Count];
        _waiting.RemoveAt(at - _underWay.Count);
        Scenario Of(Guid id) => _incidents.Single(incident => incident.Id == id).Actor;
        switch (effect)
        {
            case BeginSuspension e: Take(Of(e.Suspension), new(At(1), Anna, _ => new ConfirmSuspended(e.Epoch, e.Since))); break;
            case EndSuspension e: Take(Of(e.Suspension), new(At(1), Anna, _ => new ConfirmReinstated(e.Epoch))); break;
            case QueueApproved e:
                if (Take(_ticket, new(At(1), Anna, _ => new QueueApprovedReply(e.Reply, e.Body, e.Suspension, e.Approval, e.Epoch, e.Macro, e.Covers) { Screening = e.Screening, SeenVersion = e.Seen })))
                    _outbox[^1].Under = e.Suspension;
                break;
            case MarkTickets e: Spread(e); break;
            case AlignMark: Align(); break;
            case ReleaseReply e:
                var row = _outbox.Single(known => known.Delivery == e.Delivery);
                row.Epoch = Math.Max(row.Epoch, e.Epoch);
                break;
        }
    }

    /// <summary>The second gate as the storage has it: the row's epoch against the account's.</summary>
    private void Lease()
    {
        foreach (var row in _outbox.Where(row => !row.Gone && row.Epoch == Mode.Epoch))
        {
            row.Gone = true;
            Handed.Add((row.Reply, IsAllowed(row)));
            HandedUnderApproval += Mode.Suspension is null ? 0 : 1;
        }
    }

    /// <summary>R85 and R102 as a person says them, without epochs.</summary>
    private bool IsAllowed(Row row)
    {
        if (Mode.Suspension is { } suspension)
        {
            var state = (SuspensionState)_incidents.Single(incident => incident.Id == suspension).Actor.State;
            return row.Under == suspension
                && state.Approvals.Any(known => known.Reply == row.Reply && known.DecidedBy == ASuspension.Carla && known.RequestedBy != known.DecidedBy);
        }
        var wasEverSuspended = _declaredAt >= 0;
        return !wasEverSuspended || row.ReleasedOn >= _openedAt || (row.Under is null && row.WrittenOn > _openedAt);
    }

    private Scenario? Incident(Move move) =>
        _incidents.Count == 0 ? null : _incidents[Math.Max(0, _incidents.Count - 1 - (move.Which % 5 == 4 ? 1 : 0))].Actor;

    private bool Take(Scenario? actor, Step step)
    {
        if (actor is null)
            return false;
        var outcome = actor.When(step);
        if (outcome.Decision is not Decision.Accepted)
            return false;
        foreach (var effect in outcome.Effects)
        {
            if (effect is SendReply send)
                _outbox.Add(new() { Delivery = Id(900_000 + _outbox.Count), Reply = send.Reply, Epoch = send.Fence });
            else
                _waiting.Add(effect);
        }
        return outcome.Events.Count > 0;
    }

    private sealed class Row
    {
        public Guid Delivery { get; init; }

        public Guid Reply { get; init; }

        public long Epoch { get; set; }

        public bool Gone { get; set; }

        /// <summary>The move in which its author read how the account may speak.</summary>
        public int WrittenOn { get; set; }

        public Guid? Under { get; set; }

        public int ReleasedOn { get; set; } = -1;
    }
}
