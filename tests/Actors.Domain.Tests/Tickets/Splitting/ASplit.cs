using Actors.Domain.Tickets.Merging;
using Actors.Domain.Tickets.Splitting;
using Actors.Domain.Tickets.Suspending;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.Merging.TwoTickets;

namespace Actors.Domain.Tests.Tickets.Splitting;

/// <summary>A ticket and what is split off from it, with the effects between them, which run at once.</summary>
internal sealed class ASplit
{
    public static readonly Guid First = Id(0x71CA);

    public static readonly Guid New = Id(0x71CB);

    public Scenario A { get; } = Of(First);

    public Scenario S { get; } = Of(New);

    public void Split(DateTimeOffset at, params long[] messages) => Do(A, Splits(at, messages));

    public static Step Splits(DateTimeOffset at, long[] messages, string[]? orders = null, bool held = false) =>
        new(at, Anna, _ => new SplitOffMessages(New, [.. messages.Select(Id)], orders, held, null));

    /// <summary>The step and everything that follows from it in either ticket.</summary>
    public void Do(Scenario ticket, Step step)
    {
        var outcome = ticket.When(step);
        outcome.Decision.ShouldBeOfType<Decision.Accepted>($"{(outcome.Decision as Decision.Refused)?.Refusal.Code}");
        foreach (var effect in outcome.Effects)
        {
            foreach (var (by, next) in Following(effect))
                Do(by, new(step.At, Who.System("effects"), _ => next));
        }
    }

    public static IEnumerable<TicketCommand> Aligning(Scenario first, Scenario other, SplitTicket split)
    {
        var (from, state) = (Guid.Parse(first.Actor.Key), State(first));
        Recorded[] entries = [.. first.History.Where(entry => entry.Event is MessageReceived message && split.Messages.Contains(message.Message))];
        var follow = Domain.Tickets.Splitting.Splitting.Follow(from, state, first.Version, split);
        return other.Version == 0 ? [Domain.Tickets.Splitting.Splitting.Open(from, state, first.Version, split, entries, ["m1"]), follow] : [follow];
    }

    private IEnumerable<(Scenario By, TicketCommand Step)> Following(Effect effect)
    {
        switch (effect)
        {
            case AlignSplit align:
                foreach (var step in Aligning(A, S, State(A).Splits.Single(split => split.Ticket == align.Ticket)))
                    yield return (S, step);
                break;
            case AlignMerge align when Taking.Next(
                align.Ticket, State(Named(align.Ticket)), Named(align.Ticket).Version, align.Into, State(Named(align.Into)), Named(align.Into).Version) is var (by, step):
                yield return (Named(by), step);
                break;
        }
    }

    private Scenario Named(Guid ticket) => ticket == First ? A : S;
}
