using Actors.Domain.Tickets.Waiving;

namespace Actors.Domain.Tickets.Tagging;

/// <summary>Tags that nobody gave by hand.</summary>
public static class SystemTags
{
    public const string MailLoop = "mail-loop";

    /// <summary>On tickets where a reply from outside the desk lacks its note, tags or reason (R120).</summary>
    public const string OutsideReply = "outside-reply";

    public const string NoticePrefix = "notice-";

    public static bool Contain(string tag) =>
        tag is MailLoop or OutsideReply or TicketSuspension.Tag or Waiver.RequestedTag || tag.StartsWith(NoticePrefix, StringComparison.Ordinal);
}
