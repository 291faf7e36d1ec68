namespace Actors.Server.Access;

/// <summary>What a caller may do. Every endpoint names one; roles are sets of them.</summary>
public static class Permissions
{
    public const string ReadTickets = "tickets.read";
    public const string Reply = "tickets.reply";
    public const string Note = "tickets.note";

    /// <summary>Assign, tag, snooze, change the status, link an order, mark a message as needing no response.</summary>
    public const string WorkTickets = "tickets.work";

    public const string ReadOrders = "orders.read";
    public const string WriteOrders = "orders.write";
    public const string HandIn = "intake";
    public const string ReadMails = "mails.read";
    public const string ManageMails = "mails.manage";
    public const string Deliver = "deliver";
    public const string ManageEffects = "effects.manage";
    public const string ReadMacros = "macros.read";
    public const string WriteMacros = "macros.write";
    public const string ApproveMacros = "macros.approve";
    public const string ReadSuspensions = "suspensions.read";

    /// <summary>Take along the evidence of a suspension.</summary>
    public const string ReadEvidence = "suspensions.evidence";

    /// <summary>Acknowledge, ask for approvals, take part in the confidential thread.</summary>
    public const string WorkSuspensions = "suspensions.work";

    /// <summary>Declare, decide about what was held.</summary>
    public const string DeclareSuspensions = "suspensions.declare";

    /// <summary>
    /// Open the account again. It ends that only compliance lets replies go (R88), so only compliance has it: nobody else can reinstate, answer and
    /// declare anew.
    /// </summary>
    public const string Reinstate = "suspensions.reinstate";

    /// <summary>Ship or hold the orders the seller ships while the account is suspended; only compliance has it (R117).</summary>
    public const string DecideShipping = "suspensions.shipping";

    /// <summary>Let replies go under a suspension; only compliance has it (R88).</summary>
    public const string ApproveReplies = "suspensions.approve";

    /// <summary>Compliance and finance, each for their side (R95).</summary>
    public const string ApproveRefunds = "refunds.approve";

    /// <summary>Look at a refund before somebody else issues it (R108).</summary>
    public const string ReviewRefunds = "refunds.review";

    public const string ReadAccounts = "accounts.read";
    public const string ManageAccounts = "accounts.manage";
    /// <summary>Note standard, policy catalogue, teams.</summary>
    public const string ManageProtocols = "protocols.manage";

    /// <summary>The tenant's own wording rules and allowed links.</summary>
    public const string ManageWording = "wording.manage";

    /// <summary>Approve or deny that a finding may pass; never one's own request.</summary>
    public const string DecideWaivers = "waivers.decide";

    public const string ReadUsers = "users.read";
    public const string ManageUsers = "users.manage";
    public const string ManageKeys = "keys.manage";
    public const string FollowChanges = "changes.read";
    public const string Audit = "audit";

    /// <summary>Destroy contents on request, say how long record classes are kept, place and release legal holds.</summary>
    public const string Erase = "record.erase";

    /// <summary>One's own session, password and authenticator: everybody who is signed in.</summary>
    public const string Self = "self";

    /// <summary>Hints and presence; what may be joined is decided per topic.</summary>
    public const string FollowLive = "live";

    public const string DriveClock = "clock.drive";

    /// <summary>Look into the silos of the installation, all tenants together.</summary>
    public const string Operate = "operate";
}
