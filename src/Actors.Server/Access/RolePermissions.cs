using System.Collections.Frozen;
using Actors.Domain.Tenants;
using static Actors.Server.Access.Permissions;

namespace Actors.Server.Access;

/// <summary>What each role may do.</summary>
public static class RolePermissions
{
    private static readonly string[] Reader = [Self, FollowLive, ReadTickets, ReadOrders, ReadAccounts, ReadUsers, ReadMacros, ReadSuspensions];

    private static readonly string[] Worker = [.. Reader, Reply, Note, WorkTickets];

    private static readonly FrozenDictionary<string, string[]> Granted = new Dictionary<string, string[]>
    {
        [Roles.Agent] = [.. Worker, ReadEvidence, WorkSuspensions],
        [Roles.Supervisor] =
        [
            .. Worker, HandIn, ReadMails, ManageMails, ManageEffects, WriteMacros, ReadEvidence, WorkSuspensions,
            DeclareSuspensions, ReviewRefunds,
        ],
        [Roles.Compliance] =
        [
            .. Worker, ReadMails, ManageMails, ManageEffects, ManageProtocols, ManageWording, DecideWaivers, Audit, FollowChanges,
            WriteMacros, ApproveMacros, Erase, ReadEvidence, WorkSuspensions, DeclareSuspensions, Reinstate, DecideShipping, ApproveReplies,
            ApproveRefunds, ReviewRefunds,
        ],
        [Roles.Finance] = [.. Reader, Note, ReadEvidence, WorkSuspensions, ApproveRefunds],
        [Roles.Auditor] = [.. Reader, ReadMails, Audit, FollowChanges, ReadEvidence],
        [Roles.Integrator] = [.. Worker, HandIn, ReadMails, WriteOrders, Deliver, FollowChanges],
        [Roles.Administrator] =
        [
            .. Worker, HandIn, ReadMails, ManageMails, WriteOrders, Deliver, ManageEffects, ManageAccounts, ManageProtocols, ManageWording,
            DecideWaivers, Erase, ManageUsers, ManageKeys, FollowChanges, Audit, DriveClock, Operate, WriteMacros, ReadEvidence, WorkSuspensions,
            DeclareSuspensions, ReviewRefunds,
        ],
    }.ToFrozenDictionary();

    /// <summary>The union of what the roles grant; a role that is not known grants nothing.</summary>
    public static FrozenSet<string> Of(IEnumerable<string> roles) =>
        roles.SelectMany(role => Granted.GetValueOrDefault(role, [])).ToFrozenSet(StringComparer.Ordinal);
}
