namespace Actors.Domain.Tickets.Suspending;

/// <summary>The ticket's account is suspended: the ticket carries the tag until it is reinstated (R86).</summary>
public sealed record MarkSuspended(Guid Suspension, DateTimeOffset Since) : TicketCommand;

public sealed record UnmarkSuspended(Guid Suspension) : TicketCommand;

/// <summary>Somebody tried to answer and the suspension did not let them: the proof of R97.</summary>
public sealed record RecordPreventedAnswer(Guid Suspension) : TicketCommand;

internal static class Mark
{
    public static Decision Decide(TicketState state, MarkSuspended command) =>
        Decision.Accept([.. Events(state, command.Suspension, command.Since)]);

    public static Decision Decide(TicketState state, UnmarkSuspended command) => state.Suspension?.Id == command.Suspension
        ? Decision.Accept([new SuspensionUnmarked(command.Suspension), .. Untag(state)])
        : Decision.Nothing;

    public static Decision Decide(TicketState state, RecordPreventedAnswer command, in Context context) => Decision.Accept(
        [.. Events(state, command.Suspension, context.Now), new AnswerPrevented(command.Suspension)]);

    /// <summary>Nothing when the ticket carries the mark already.</summary>
    public static IEnumerable<Event> Events(TicketState state, Guid suspension, DateTimeOffset since)
    {
        if (state.Suspension?.Id == suspension)
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
