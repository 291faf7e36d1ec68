using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>Official messages carry the order ID (R8): in the conversation they belong to, or else in their text.</summary>
internal sealed class MissingOrderIdRule : Rule
{
    public override IEnumerable<Finding> Find(TextReading reading)
    {
        if (!reading.Outbound.OrderIsKnown && !reading.Numbers.HasOrderId)
            yield return new(
                RuleCodes.MissingOrderId, Severity.Warn, 0, 0, "The message names no order. Add the order ID, or link the ticket to its order.");
    }
}
