using Actors.Domain.Suspensions;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;

namespace Actors.Storage;

/// <summary>Where the record says that a wording rule had something to object to.</summary>
internal static class Violations
{
    private static readonly Type[] Saying = [typeof(ReplyQueued), typeof(OutsideReplyDetected), typeof(ApprovalRequested), typeof(WaiverRequested)];

    /// <summary>Names of the events that may say it.</summary>
    public static readonly string[] Types = [.. EventTypes.Known.Where(type => Saying.Contains(type.Clr)).Select(type => type.Name)];

    public static bool Names(StoredEvent stored, string rule) => EventTypes.Read(stored.Header.Type, stored.Header.Schema, stored.Payload.Span) switch
    {
        ReplyQueued reply => Has(reply.Screening, rule),
        OutsideReplyDetected reply => Has(reply.Screening, rule),
        ApprovalRequested asked => Has(asked.Screening, rule),
        WaiverRequested asked => asked.Rules.Contains(rule),
        _ => false,
    };

    private static bool Has(ReplyScreening? screening, string rule) => screening?.Findings.Any(finding => finding.Rule == rule) ?? false;
}
