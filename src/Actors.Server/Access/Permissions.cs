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
    public const string ReadAccounts = "accounts.read";
    public const string ManageAccounts = "accounts.manage";
    /// <summary>Note standard, policy catalogue, teams.</summary>
    public const string ManageProtocols = "protocols.manage";

    public const string ReadUsers = "users.read";
    public const string ManageUsers = "users.manage";
    public const string ManageKeys = "keys.manage";
    public const string FollowChanges = "changes.read";
    public const string Audit = "audit";

    /// <summary>One's own session, password and authenticator: everybody who is signed in.</summary>
    public const string Self = "self";

    /// <summary>Hints and presence; what may be joined is decided per topic.</summary>
    public const string FollowLive = "live";

    public const string DriveClock = "clock.drive";
}
