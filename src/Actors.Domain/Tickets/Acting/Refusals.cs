using System.Globalization;

namespace Actors.Domain.Tickets.Acting;

public sealed record InvalidAction(string Field) : Refusal(
    "action.invalid",
    $"The field '{Field}' of the action is missing or not valid. A refund needs its amount with a currency.",
    RefusalKind.Invalid);

/// <summary>R95.</summary>
public sealed record RefundsByList(Guid Suspension) : Refusal(
    "suspension.refunds-by-list",
    "The account is suspended: refunds are put on the list of the incident, and compliance and finance approve them there.");

/// <summary>R58: shown before somebody does it again.</summary>
public sealed record AlreadyDone(ActionKind Done, DateTimeOffset At, string By) : Refusal(
    "action.already-done",
    string.Create(
        CultureInfo.InvariantCulture,
        $"{Words(Done)} was recorded already, on {At.UtcDateTime:yyyy-MM-dd HH:mm} UTC by {By}. To do it again, name a newer note that passes the "
        + $"ACID test and says why in its decision path."))
{
    private static string Words(ActionKind kind) => kind switch
    {
        ActionKind.Refund => "A refund",
        ActionKind.GoodwillRefund => "A goodwill refund",
        ActionKind.Replacement => "A replacement",
        ActionKind.Contact => "Contact since the buyer's last message",
        _ => "The action",
    };
}
