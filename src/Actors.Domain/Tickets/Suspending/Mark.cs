namespace Actors.Domain.Tickets.Suspending;

/// <summary>An account that governs the ticket is suspended: the ticket carries the tag until it is reinstated (R86).</summary>
public sealed record MarkSuspended(Guid Suspension, DateTimeOffset Since) : TicketCommand;

public sealed record UnmarkSuspended(Guid Suspension) : TicketCommand;

/// <summary>Somebody tried to answer and the suspension did not let them, or asked compliance as its protocol wants: the proof of R97.</summary>
/// <param name="Since">When it was declared.</param>
/// <param name="Approval">What was asked for; null where the attempt was refused.</param>
public sealed record RecordPreventedAnswer(Guid Suspension, DateTimeOffset Since, Guid? Approval = null) : TicketCommand;

internal static class Mark
{
    public static Decision Decide(TicketState state, MarkSuspended command) =>
        Decision.Accept([.. Events(state, command.Suspension, command.Since)]);

    public static Decision Decide(TicketState state, UnmarkSuspended command) => state.Suspension?.Id == command.Suspension
        ? Decision.Accept([new SuspensionUnmarked(command.Suspension), .. Untag(state)])
        : Decision.Nothing;

    public static Decision Decide(TicketState state, RecordPreventedAnswer command) => Decision.Accept(
        [
            .. Events(state, command.Suspension, command.Since),
            new AnswerPrevented(command.Suspension) { Approval = command.Approval },
        ]);

    /// <summary>Nothing when the ticket carries the mark already, or that of a later suspension: this one came late.</summary>
    public static IEnumerable<Event> Events(TicketState state, Guid suspension, DateTimeOffset since)
    {
        if (state.Suspension is { } known && (known.Id == suspension || known.Since > since.ToRecord()))
            yield break;
        yield return new SuspensionMarked(suspension, since.ToRecord());
        if (!state.Tags.Contains(TicketSuspension.Tag))
            yield return new TagsChanged([TicketSuspension.Tag], []);
    }

    /// <summary>
    /// A clock that ran out under the suspension stays counted, and says so: with the suspension and every attempt to answer (R97).
    /// </summary>
    public static IEnumerable<Event> Attribute(TicketState state, IEnumerable<Event> events)
    {
        if (state.Suspension is not { } suspension)
            yield break;
        foreach (var breach in events.OfType<ResponseClockBreached>())
        {
            if (breach.DueAt >= suspension.Since)
                yield return new BreachAttributed(breach.Message, suspension.Id, suspension.Attempts);
        }
    }

    private static IEnumerable<Event> Untag(TicketState state)
    {
        if (state.Tags.Contains(TicketSuspension.Tag))
            yield return new TagsChanged([], [TicketSuspension.Tag]);
    }
}

/// <summary>R86.</summary>
public sealed record SuspendedTagHeld() : Refusal(
    "tag.suspended-held",
    $"The tag '{TicketSuspension.Tag}' comes and goes with the suspension of the account. Choose another tag.");
