using Actors.Domain.Tickets;

namespace Actors.Domain.Tests.Mails;

public sealed class NoticeTests
{
    private static readonly Domain.Mails.InboundMail Notice = AMail.Relayed.From("seller-notification@amazon.de") with { Subject = "A notice" };

    [Theory]
    [InlineData("A_Z_CLAIM_RESPONDENT_NOTIFY", NoticeKind.Claim)]
    [InlineData("A_Z_CLAIM_RESPONDENT_CLOSE", NoticeKind.ClaimClosed)]
    [InlineData("RETURN_REQUEST", NoticeKind.Return)]
    [InlineData("REFUND_ISSUED", NoticeKind.Refund)]
    [InlineData("BUYER_OPTED_OUT_BSM_MESSAGES", NoticeKind.OptedOut)]
    [InlineData("NOBODY_KNOWS_THIS", null)]
    public void The_type_says_what_a_notice_is_about(string type, NoticeKind? kind) =>
        Notice.With("X-Space-Notification-Type", type).Read().Notice.ShouldBe(kind);

    [Theory]
    [InlineData("Your Amazon.com selling account has been deactivated", NoticeKind.AccountDeactivated)]
    [InlineData("Ihr Amazon.de-Verkäuferkonto wurde deaktiviert", NoticeKind.AccountDeactivated)]
    [InlineData("Votre compte vendeur a été désactivé", NoticeKind.AccountDeactivated)]
    [InlineData("Il tuo account venditore è stato disattivato", NoticeKind.AccountDeactivated)]
    [InlineData("Tu cuenta de vendedor ha sido desactivada", NoticeKind.AccountDeactivated)]
    [InlineData("Your account is at risk of deactivation", NoticeKind.AccountAtRisk)]
    [InlineData("Ihr Verkäuferkonto ist gefährdet", NoticeKind.AccountAtRisk)]
    [InlineData("Votre compte risque d'être désactivé", NoticeKind.AccountAtRisk)]
    [InlineData("Your account statement is ready", null)]
    [InlineData("A product was deactivated", null)]
    public void R124_The_subject_says_that_the_account_is_in_trouble(string subject, NoticeKind? kind) =>
        (Notice with { Subject = subject }).Read().Notice.ShouldBe(kind);

    [Theory]
    [InlineData("Action may be required: order 112-4408813-9027345")]
    [InlineData("Handlung erforderlich: Bestellung 112-4408813-9027345")]
    [InlineData("Action requise : commande 112-4408813-9027345")]
    [InlineData("Azione richiesta: ordine 112-4408813-9027345")]
    [InlineData("Se requiere una acción: pedido 112-4408813-9027345")]
    public void A_type_nobody_knows_may_still_ask_the_seller_to_act(string subject)
    {
        var notice = Notice with { Subject = subject };
        notice.Read().Notice.ShouldBe(NoticeKind.ActionRequired);
        notice.With("X-Space-Notification-Type", "CARRIER_EXCEPTION_NOTICE_V2").Read().Notice.ShouldBe(NoticeKind.ActionRequired);
        notice.With("X-Space-Notification-Type", "RETURN_REQUEST").Read().Notice.ShouldBe(NoticeKind.Return);
    }

    [Theory]
    [InlineData("k3x9+b2a7@marketplace.amazon.de")]
    [InlineData("seller-performance@amazon-de.example")]
    public void Whoever_is_not_Amazon_writes_no_notices(string from) =>
        (Notice.From(from) with { Subject = "Your selling account has been deactivated" }).Read().Notice.ShouldBeNull();
}
