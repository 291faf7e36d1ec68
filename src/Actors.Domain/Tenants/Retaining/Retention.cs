using System.Text.Json.Serialization;

namespace Actors.Domain.Tenants.Retaining;

/// <summary>How long a record class is kept (R11).</summary>
/// <param name="Days">From when it was recorded; null for ever.</param>
/// <param name="DaysAfterDelivery">Of an order's personal data, from the delivery on, where that is sooner (R105).</param>
/// <param name="Basis">In law or contract, as the seller puts it.</param>
public sealed record RetentionRule(string RecordClass, int? Days, int? DaysAfterDelivery, string Basis)
{
    /// <summary>Days before which nothing of the class can be due; null where it is kept for ever.</summary>
    [JsonIgnore]
    public int? Soonest => Days is { } days && DaysAfterDelivery is { } after ? Math.Min(days, after) : Days ?? DaysAfterDelivery;
}

/// <summary>What is kept how long, unless the seller says otherwise.</summary>
public static class RetentionRules
{
    public const int LongestDays = 100 * 365;

    public static readonly IReadOnlyList<RetentionRule> Default =
    [
        new(RecordClasses.Correspondence, 3 * 365, null, "R11: three years, the usual limitation of claims"),
        new(RecordClasses.Attachment, 3 * 365, null, "R11: three years, the usual limitation of claims"),
        new(RecordClasses.Note, 3 * 365, null, "R11: three years, the usual limitation of claims"),
        new(RecordClasses.OrderPersonalData, 540, 30, "Amazon's data protection policy: 30 days after delivery; other order data 18 months"),
    ];

    /// <summary>The rule of a class; null where it is kept for ever.</summary>
    public static RetentionRule? Of(this IReadOnlyList<RetentionRule> rules, string recordClass) =>
        rules.FirstOrDefault(rule => rule.RecordClass == recordClass);
}

/// <summary>Give the tenant its own rules in place of those it had.</summary>
public sealed record SetRetention(IReadOnlyList<RetentionRule> Rules) : TenantCommand;

/// <summary>Nothing of the stream is erased until the hold is released; an asterisk holds everything.</summary>
public sealed record PlaceLegalHold(string Stream, Content Reason) : TenantCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

public sealed record ReleaseLegalHold(string Stream) : TenantCommand;

public sealed record InvalidRetention(string Field) : Refusal(
    "retention.invalid",
    $"The field '{Field}' is missing or not valid: a record class once, a number of days from 1 to 36500 or none, and a basis.",
    RefusalKind.Invalid);

public sealed record NoLegalHold() : Refusal("legal-hold.unknown", "Nothing is held under this name.", RefusalKind.Unknown);

internal static class Retention
{
    public static Decision Decide(TenantState state, SetRetention command)
    {
        for (var i = 0; i < command.Rules.Count; i++)
        {
            if (Fault(command.Rules, i) is { } field)
                return new InvalidRetention($"rules[{i}].{field}");
        }

        return state.Retention.SequenceEqual(command.Rules) ? Decision.Nothing : Decision.Accept(new RetentionSet(command.Rules));
    }

    public static Decision Decide(TenantState state, PlaceLegalHold command) =>
        state.LegalHolds.Contains(command.Stream) ? Decision.Nothing : Decision.Accept(new LegalHoldPlaced(command.Stream, command.Reason.Ref));

    public static Decision Decide(TenantState state, ReleaseLegalHold command) =>
        state.LegalHolds.Contains(command.Stream) ? Decision.Accept(new LegalHoldReleased(command.Stream)) : new NoLegalHold();

    private static string? Fault(IReadOnlyList<RetentionRule> rules, int at)
    {
        var rule = rules[at];
        return !RecordClasses.All.Contains(rule.RecordClass) || rules.Take(at).Any(other => other.RecordClass == rule.RecordClass) ? "recordClass"
            : rule.Days is < 1 or > RetentionRules.LongestDays ? "days"
            : rule.DaysAfterDelivery is < 1 or > RetentionRules.LongestDays || rule.DaysAfterDelivery is not null && rule.RecordClass != RecordClasses.OrderPersonalData
                ? "daysAfterDelivery"
            : string.IsNullOrWhiteSpace(rule.Basis) || rule.Basis.Length > 500 ? "basis"
            : null;
    }
}
