namespace Actors.Domain.Screening;

/// <summary>The public names of the built-in rules. Recorded with replies and waivers, so never renamed.</summary>
public static class RuleCodes
{
    public const string Email = "contact.email";
    public const string Phone = "contact.phone";
    public const string Elsewhere = "contact.elsewhere";
    public const string Link = "link.external";
    public const string InsecureLink = "link.insecure";
    public const string Promotion = "promotion";
    public const string ReviewRequest = "review.request";
    public const string ReviewIncentive = "review.incentive";
    public const string ReviewChange = "review.change";
    public const string Cancellation = "order.cancellation";
    public const string Withdrawal = "claim.withdrawal";
    public const string MissingOrderId = "order.id-missing";
    public const string Emoji = "emoji";
    public const string TrackingPixel = "html.tracking-pixel";
    public const string AttachmentSize = "attachment.size";
    public const string AttachmentType = "attachment.type";
    public const string Language = "language.wrong";
    public const string Suspension = "wording.suspension";
    public const string Fault = "wording.fault";

    /// <summary>What every tenant's own rule begins with.</summary>
    public const string TenantPrefix = "tenant.";

    public static readonly IReadOnlyList<string> All =
    [
        Email, Phone, Elsewhere, Link, InsecureLink, Promotion, ReviewRequest, ReviewIncentive, ReviewChange, Cancellation, Withdrawal,
        MissingOrderId, Emoji, TrackingPixel, AttachmentSize, AttachmentType, Language, Suspension, Fault,
    ];

    /// <summary>
    /// Rules about what is said of an order of a marketplace: they hold on whatever channel it is said. The others are about the official channel
    /// itself: addresses, links, files and forms that are usual elsewhere.
    /// </summary>
    public static bool IsAboutTheCase(string rule) =>
        rule is Promotion or ReviewIncentive or ReviewChange or Cancellation or Withdrawal or Suspension or Fault
        || rule.StartsWith(TenantPrefix, StringComparison.Ordinal);

    public static bool IsKnown(string? rule) =>
        rule is not null && (All.Contains(rule) || (rule.StartsWith(TenantPrefix, StringComparison.Ordinal) && Codes.IsValid(rule)));
}
