namespace Actors.Domain.Tickets;

/// <summary>How soon somebody has to look at a ticket of a rating (R59); the tenant's to say. It never hides the marketplace's clock (R65).</summary>
public sealed record RiskTargets(TimeSpan OdrCritical, TimeSpan SlaWarning)
{
    /// <summary>
    /// Built in. An event that names no target of its own means these, so they are never changed.
    /// </summary>
    public static readonly RiskTargets Default = new(TimeSpan.FromHours(4), TimeSpan.FromHours(12));

    /// <summary>Null where nothing is urgent.</summary>
    public TimeSpan? Of(RiskRating rating) => rating switch
    {
        RiskRating.OdrCritical => OdrCritical,
        RiskRating.SlaWarning => SlaWarning,
        _ => null,
    };

    /// <summary>What an event has to name: null where it is the built-in target, or none.</summary>
    internal TimeSpan? Own(RiskRating? rating) =>
        rating is { } rated && Of(rated) is { } target && target != Default.Of(rated) ? target : null;
}
