using System.Text.RegularExpressions;
using Actors.Domain.Tickets;

namespace Actors.Domain.Mails.Reading;

/// <summary>
/// What a notice of Amazon is about. Its type says so where it is a known one. Notices about the account itself have none, and those that ask
/// the seller to act have many: they are told by their subject, which only Amazon writes, in the languages of the desk.
/// </summary>
internal static class AmazonNotices
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const string Account = @"(?:account|seller|selling|verkäufer|konto|compte|vendeur|account venditore|venditore|cuenta|vendedor)";

    private static readonly Regex AtRisk = new(
        Account + @".*(?:at risk|risk of (?:deactivation|suspension)|gefährdet|gefahr|risque|a rischio|rischia|en riesgo|riesgo de)"
        + @"|(?:at risk|risk of|gefahr|risque|rischio|riesgo).*" + Account, Options);

    private static readonly Regex Deactivated = new(
        Account + @".*(?:deactivated|suspended|deaktiviert|gesperrt|désactivé|suspendu|disattivat|sospes|desactivad|suspendid)"
        + @"|(?:deactivation|suspension|deaktivierung|sperrung|désactivation|disattivazione|sospensione|desactivación|suspensión).*" + Account, Options);

    private static readonly Regex ActionRequired = new(
        @"action (?:may be |is )?required|(?:handlung|maßnahmen?|aktion) (?:ist |ggf\. )?erforderlich|handlungsbedarf|action (?:peut être |est )?requise"
        + @"|azione (?:potrebbe essere |è )?(?:richiesta|necessaria)|acción (?:requerida|necesaria)|se requiere una acción", Options);

    public static NoticeKind? KindOf(string? type, string subject) => type switch
    {
        "A_Z_CLAIM_RESPONDENT_NOTIFY" => NoticeKind.Claim,
        "A_Z_CLAIM_RESPONDENT_CLOSE" => NoticeKind.ClaimClosed,
        "RETURN_REQUEST" => NoticeKind.Return,
        "REFUND_ISSUED" => NoticeKind.Refund,
        "BUYER_OPTED_OUT_BSM_MESSAGES" => NoticeKind.OptedOut,
        null when AtRisk.IsMatch(subject) => NoticeKind.AccountAtRisk,
        null when Deactivated.IsMatch(subject) => NoticeKind.AccountDeactivated,
        _ when ActionRequired.IsMatch(subject) => NoticeKind.ActionRequired,
        _ => null,
    };
}
