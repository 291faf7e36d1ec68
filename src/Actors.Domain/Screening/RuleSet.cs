using Actors.Domain.Screening.Rules;

namespace Actors.Domain.Screening;

/// <summary>The rules as they stand. A reply's event names the version it was screened with.</summary>
public static class RuleSet
{
    /// <summary>Of rules and word lists together; changes whenever a text could be judged differently.</summary>
    public const string Version = "2026.11.6";

    internal static readonly IReadOnlyList<Rule> Rules =
    [
        new EmailRule(),
        new PhoneRule(),
        new ElsewhereRule(),
        new LinkRule(),
        new PromotionRule(),
        new ReviewRequestRule(),
        new ReviewIncentiveRule(),
        new ReviewChangeRule(),
        new CancellationRule(),
        new WithdrawalRule(),
        new MissingOrderIdRule(),
        new EmojiRule(),
        new TrackingPixelRule(),
        new AttachmentRule(),
        new LanguageRule(),
        new SuspensionRule(),
        new FaultRule(),
        new TenantRule(),
    ];
}
