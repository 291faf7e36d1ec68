using Actors.Domain.Tenants;

namespace Actors.Domain.Suspensions.Telling;

/// <summary>Who hears of what happens in an incident. A suspension in force needs no notice: its protocol is on everybody's screen.</summary>
internal static class SuspensionNotices
{
    /// <param name="state">After the event.</param>
    /// <returns>Null when nobody needs to be told.</returns>
    public static Tell? Of(SuspensionState state, Recorded recorded, ActorId actor)
    {
        (string, IEnumerable<string>)? told = recorded.Event switch
        {
            SuspensionProposed => (Notices.SuspensionProposed, [Addressee.Role(Roles.Supervisor), Addressee.Role(Roles.Compliance)]),
            ApprovalRequested => (Notices.ApprovalRequested, [Addressee.Role(Roles.Compliance)]),
            ApprovalGranted e => (Notices.ApprovalDecided, Asker(state, e.Approval)),
            ApprovalDenied e => (Notices.ApprovalDecided, Asker(state, e.Approval)),
            ApprovalLapsed e => (Notices.ApprovalDecided, Asker(state, e.Approval)),
            _ => null,
        };
        return told is var (topic, to) && to.ToArray() is { Length: > 0 } concerned
            ? new(topic, actor.Stream, concerned, recorded.By, recorded.At) { OfAccount = state.Account }
            : null;
    }

    private static IEnumerable<string> Asker(SuspensionState state, Guid approval) => Addressee.OfWho(state.Find(approval)!.RequestedBy);
}
