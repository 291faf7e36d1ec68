using Actors.Domain.Tickets.Merging;
using Actors.Domain.Tests.Tickets.Splitting;
using Actors.Domain.Tickets.Splitting;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Merging;

/// <summary>Three tickets of one buyer and what is split off from them, and the steps between them on their way: read at one moment, delivered at another, some of them twice.</summary>
internal sealed class World
{
    private readonly List<Guid> _ids = [Id(0x71C1), Id(0x71C2), Id(0x71C3)];

    private readonly List<Scenario> _tickets;
    private readonly List<Effect> _due = [];
    private readonly List<(Effect Of, Guid By, TicketCommand Step)> _underWay = [];
    private readonly HashSet<Guid> _excluded = [];
    private readonly Dictionary<Guid, HashSet<Guid>> _known = [];
    private readonly Dictionary<Guid, HashSet<Guid>> _answers = [];
    private DateTimeOffset _now = At(0);
    private long _next = 100;

    private World() => _tickets = [.. _ids.Select(TwoTickets.Of)];

    public int Splits => Events<TicketSplitOff>().Count();

    public int Merged => Events<TicketMerged>().Count();

    public int Carried => Events<MessagesTakenOver>().Count(taken => taken.Messages.Count > 0);

    public IEnumerable<Guid> WaitingTwice => Waiting.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key);

    /// <summary>Nobody answered or excluded them, and they wait nowhere, or where no clock runs.</summary>
    public IEnumerable<Guid> Lost => Messages.Where(message => !_excluded.Contains(message.Message) && !MayBeAnswered(message)).Select(message => message.Message)
        .Except(_tickets.Select(State).Where(state => state.Clock is not null && state.Merged is null).SelectMany(state => state.Unanswered).Select(message => message.Id));

    /// <summary>A reply was accepted for them where they waited, and stands.</summary>
    public IEnumerable<Guid> AnsweredAndWaiting => Waiting.Where(id => _answers.TryGetValue(id, out var by) && by.Count > 0);

    public IEnumerable<string> BrokenLinks =>
    [
        .. _ids.Where(id => State(id).Merged is { } merged && !(State(merged.Into).Merged is null && State(merged.Into).TakenIn.Exists(taken => taken.Ticket == id)))
            .Select(id => $"{id} is merged into a ticket that does not know"),
        .. _ids.SelectMany(id => State(id).TakenIn.Where(taken => State(taken.Ticket).Merged?.Into != id)).Select(taken => $"{taken.Ticket} does not know that it is merged"),
    ];

    public IEnumerable<Guid> MissedTwice => Events<ResponseClockBreached>().Select(missed => missed.Message)
        .GroupBy(id => id)
        .Where(same => same.Count() - Events<ResponseClockBreachWithdrawn>().Count(withdrawn => withdrawn.Message == same.Key) > 1)
        .Select(same => same.Key);

    private IEnumerable<Guid> Waiting => _tickets.SelectMany(ticket => State(ticket).Unanswered).Select(message => message.Id);

    private IEnumerable<MessageReceived> Messages => Events<MessageReceived>();

    public static World After(int[] story)
    {
        var world = new World();
        foreach (var ticket in world._tickets)
            world.Run(ticket, Buyer(world._next++, world._now));
        foreach (var number in story)
            world.Do(number);
        world.Settle();
        return world;
    }

    private void Do(int number)
    {
        _now += TimeSpan.FromMinutes(number % 97 == 0 ? 1_500 : number % 13);
        var (ticket, other) = (_tickets[number / 22 % _tickets.Count], _ids[number / 66 % _ids.Count]);
        if (ticket.Version == 0 || Named(other).Version == 0)
            ticket = _tickets[0];
        switch (number % 22)
        {
            case 0 or 1 or 2:
                Receive(ticket, SenderKind.Buyer);
                break;
            case 3:
                Receive(ticket, SenderKind.Seller);
                break;
            case 4 or 5:
                Answer(ticket);
                break;
            case 6 or 7:
                Report(ticket, number, bounced: false);
                break;
            case 8:
                Report(ticket, number, bounced: true);
                break;
            case 9:
                Exclude(ticket);
                break;
            case 20 or 21:
                Split(ticket, number);
                break;
            case 10 or 11 or 12 when Named(other).Version > 0:
                Run(ticket, new(_now, Anna, _ => new TakeTicketIn(other, "amazon-eu", Day, null, SameBuyer: true, null)));
                break;
            case 13:
                Run(ticket, TwoTickets.Ends(other, _now));
                break;
            case 14:
                Run(ticket, Tick(_now));
                break;
            case 15 or 16 or 17:
                Look(number / 22, again: number % 7 == 0);
                break;
            default:
                Deliver(number / 22);
                break;
        }
    }

    private void Settle()
    {
        while (_due.Count + _underWay.Count > 0)
        {
            Look(0, again: false);
            Deliver(0);
        }
    }

    /// <summary>As the intake does it: what a merged ticket refuses goes where it says.</summary>
    private void Receive(Scenario ticket, SenderKind sender)
    {
        var (id, via) = (_next++, (Guid?)null);
        while (Run(ticket, Receives(_now, Message(id, sender, _now, _now) with { Via = via })) is Decision.Refused { Refusal: TicketIsMerged merged })
            (via, ticket) = (Guid.Parse(ticket.Actor.Key), Named(merged.Into));
    }

    private void Answer(Scenario ticket)
    {
        var id = _next++;
        _known[Id(id)] = [.. State(ticket).Unanswered.Select(message => message.Id)];
        Run(ticket, Reply(id, _now));
    }

    private void Report(Scenario ticket, int number, bool bounced)
    {
        Guid[] replies = [.. State(ticket).Replies.Where(reply => !reply.Value.Outside).Select(reply => reply.Key).Order()];
        if (replies.Length == 0)
            return;
        var reply = replies[number / 22 % replies.Length];
        Guid[] met = [.. State(ticket).Unanswered.Select(message => message.Id).Where(_known[reply].Contains)];
        if (Run(ticket, bounced ? Bounced(Number(reply), _now) : Sent(Number(reply), _now)) is not Decision.Accepted { Events.Count: > 0 })
            return;
        foreach (var message in bounced ? [.. _answers.Keys] : met)
        {
            if (bounced)
                _answers[message].Remove(reply);
            else
                (_answers.TryGetValue(message, out var by) ? by : _answers[message] = []).Add(reply);
        }
    }

    /// <summary>What is under way answers nothing of what leaves.</summary>
    private void Split(Scenario ticket, int number)
    {
        if (State(ticket).BuyerMessages is not { Count: > 1 } messages)
            return;
        var (id, chosen) = (Id(_next++), messages[number / 22 % messages.Count].Id);
        if (Run(ticket, new(_now, Anna, _ => new SplitOffMessages(id, [chosen], null, Held: false, null))) is not Decision.Accepted)
            return;
        foreach (var reply in State(ticket).Replies.Where(reply => reply.Value.State == ReplyState.Queued && _known.ContainsKey(reply.Key)))
            _known[reply.Key].Remove(chosen);
        _ids.Add(id);
        _tickets.Add(TwoTickets.Of(id));
    }

    private void Exclude(Scenario ticket)
    {
        if (State(ticket).Unanswered.FirstOrDefault() is { } message && Run(ticket, NoResponseNeeded(Number(message.Id), _now)) is Decision.Accepted)
            _excluded.Add(message.Id);
    }

    private void Look(int which, bool again)
    {
        if (_due.Count == 0)
            return;
        var due = _due[which % _due.Count];
        if (!again)
            _due.Remove(due);
        if (due is AlignSplit split)
            Look(split);
        if (due is not AlignMerge align)
            return;
        var (one, other) = (Named(align.Ticket), Named(align.Into));
        if (Taking.Next(align.Ticket, State(one), one.Version, align.Into, State(other), other.Version) is var (by, step))
            _underWay.Add((align, by, step));
    }

    /// <summary>As the effect does it: where the ticket is not there it is opened, and then told.</summary>
    private void Look(AlignSplit align)
    {
        var (first, other) = (Named(align.From), Named(align.Ticket));
        var split = State(first).Splits.Single(split => split.Ticket == align.Ticket);
        foreach (var step in ASplit.Aligning(first, other, split))
            _underWay.Add((align, align.Ticket, step));
    }

    private void Deliver(int which)
    {
        if (_underWay.Count == 0)
            return;
        var (align, by, step) = _underWay[which % _underWay.Count];
        _underWay.RemoveAt(which % _underWay.Count);
        if (Named(by).Version == 0 && step is not OpenSplitTicket)
        {
            // Told before it is there, which the effect would not do: it opens first.
            _underWay.Add((align, by, step));
            return;
        }

        if (Run(Named(by), new(_now, Who.System("merges"), _ => step)) is Decision.Refused refused)
        {
            var asked = step.ShouldBeOfType<MergeInto>(refused.Refusal.Code);
            var merge = align.ShouldBeOfType<AlignMerge>();
            _underWay.Add((align, merge.Into, new EndMerge(merge.Ticket, refused.Refusal.Code, null) { Attempt = asked.Attempt }));
        }
    }

    private Decision Run(Scenario ticket, Step step)
    {
        var outcome = ticket.When(step);
        _due.AddRange(outcome.Effects.Where(effect => effect is AlignMerge or AlignSplit));
        return outcome.Decision;
    }

    /// <summary>Some reply that stands was queued after it came, or somebody answered outside after it: which one reaches it is not asked here.</summary>
    private bool MayBeAnswered(MessageReceived message) =>
        _tickets.Any(ticket => State(ticket).Replies.Values.Any(reply => reply.AcceptedAt is { } at && at >= message.OccurredAt));

    private IEnumerable<T> Events<T>()
        where T : Event => _tickets.SelectMany(ticket => ticket.History).Select(recorded => recorded.Event).OfType<T>();

    private Scenario Named(Guid ticket) => _tickets[_ids.IndexOf(ticket)];

    private TicketState State(Guid ticket) => State(Named(ticket));

    private static TicketState State(Scenario ticket) => (TicketState)ticket.State;
}
