using Actors.Domain.Tickets.Merging;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tickets.Merging;

/// <summary>Two tickets and the effects between them, which run at once.</summary>
internal sealed class TwoTickets
{
    public static readonly Guid IdA = Id(0x71CA);

    public static readonly Guid IdB = Id(0x71CB);

    private readonly List<Tell> _told = [];

    public Scenario A { get; } = Of(IdA);

    public Scenario B { get; } = Of(IdB);

    public IReadOnlyList<Tell> Told => _told;

    public void Merge(DateTimeOffset at) => Do(A, TakesIn(IdB, at));

    /// <summary>The step and everything that follows from it in either ticket.</summary>
    public void Do(Scenario ticket, Step step)
    {
        var outcome = ticket.When(step);
        outcome.Decision.ShouldBeOfType<Decision.Accepted>($"{(outcome.Decision as Decision.Refused)?.Refusal.Code}");
        _told.AddRange(outcome.Effects.OfType<Tell>());
        foreach (var align in outcome.Effects.OfType<AlignMerge>())
        {
            if (Taking.Next(align.Ticket, State(Named(align.Ticket)), Named(align.Ticket).Version, align.Into, State(Named(align.Into)), Named(align.Into).Version) is var (by, next))
                Do(Named(by), new(step.At, Who.System("merges"), _ => next));
        }
    }

    public static TicketState State(Scenario ticket) => (TicketState)ticket.State;

    public static Scenario Of(Guid ticket) => new(new Ticket(), ActorId.ForTicket(Shop, ticket));

    public static Step TakesIn(Guid other, DateTimeOffset at, string account = "amazon-eu", bool sameBuyer = true) =>
        new(at, Anna, _ => new TakeTicketIn(other, account, ATicket.Day, null, sameBuyer, null));

    public static Step Ends(Guid other, DateTimeOffset at) =>
        new(at, Anna, _ => new EndMerge(other, null, Json(Id(0x9002), new NoteBody("Another buyer."), DomainJson.Default.NoteBody, RecordClasses.Note)));

    private Scenario Named(Guid ticket) => ticket == IdA ? A : B;
}
