using Actors.Domain.Screening;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets.Receiving;
using Actors.Domain.Tickets.Replying;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Replying;

/// <summary>Nothing goes into the outbox of an official channel unscreened (R83, R91).</summary>
public sealed class OutgoingTests
{
    private const string Order = "305-1234567-1234567";

    private static readonly TicketAccount Mail = new("mail-shop", "mail", Official: false, Day);

    [Fact]
    public void A_text_that_breaks_a_rule_is_refused_with_what_was_found()
    {
        var refused = Given(Buyer(1, At(9)), Linked(Order, At(9)))
            .When(Reply(9, At(10), text: "Write to info@shop.example."))
            .Decision.ShouldBeOfType<Decision.Refused>().Refusal.ShouldBeOfType<ScreeningBlocked>();

        var finding = refused.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Severity, finding.Start, finding.End).ShouldBe((RuleCodes.Email, Severity.Block, 9, 26));
    }

    [Fact]
    public void An_automaton_is_refused_like_a_person() =>
        Refused(Given(Buyer(1, At(9))).When(Reply(9, At(10), automatic: true, text: "Call +39 333 1234567."))).ShouldBe([RuleCodes.Phone]);

    [Fact]
    public void What_was_only_warned_of_is_recorded_with_the_reply_and_the_rules_version()
    {
        var screening = Queued(Given(Buyer(1, At(9))).When(Reply(9, At(10), text: "It left on Monday."))).Screening!;

        screening.RuleSet.ShouldBe(RuleSet.Version);
        screening.Findings.ShouldBe([new(RuleCodes.MissingOrderId, Severity.Warn, 0, 0)]);
    }

    [Fact]
    public void A_clean_text_says_with_which_rules_it_was_clean() =>
        Queued(Given(Buyer(1, At(9)), Linked(Order, At(9))).When(Reply(9, At(10)))).Screening!.Findings.ShouldBeEmpty();

    [Fact]
    public void Channels_that_are_not_official_have_no_wording_rules() =>
        Queued(Given(Buyer(1, At(9), account: Mail)).When(Reply(9, At(10), text: "Write to info@shop.example."))).Screening.ShouldBeNull();

    [Theory]
    [InlineData("We cannot refund you because our Amazon account is suspended.", RuleCodes.Suspension)]
    [InlineData("It was our fault.", RuleCodes.Fault)]
    [InlineData("Change your review to five stars and we refund you.", RuleCodes.ReviewChange)]
    public void R91_What_is_said_of_a_marketplaces_order_is_screened_on_every_channel(string text, string rule)
    {
        var ticket = Given(Buyer(1, At(9), account: Mail), Linked(Order, At(9)));

        Refused(ticket.When(AboutAmazon(Reply(9, At(10), text: text)))).ShouldContain(rule);
        Queued(ticket.When(Reply(9, At(10), text: text))).Screening.ShouldBeNull();
    }

    [Fact]
    public void An_account_that_became_official_screens_its_older_tickets_too()
    {
        var reply = Reply(9, At(10), text: "Write to info@shop.example.");
        var now = reply with { Command = version => (QueueReply)reply.Command(version) with { IsOfficial = true } };

        Refused(Given(Buyer(1, At(9), account: Mail), Linked(Order, At(9))).When(now)).ShouldBe([RuleCodes.Email]);
    }

    [Fact]
    public void How_the_channel_itself_works_is_its_own_business()
    {
        var text = "Write to info@shop.example, or call +39 333 1234567.";

        Queued(Given(Buyer(1, At(9), account: Mail), Linked(Order, At(9))).When(AboutAmazon(Reply(9, At(10), text: text)))).Screening!.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_buyer_is_answered_in_the_language_of_their_last_message()
    {
        var message = Message(1, SenderKind.Buyer, At(9), At(9)) with
        {
            Body = Json(
                Id(0x2001), new MessageBody("Buongiorno, il mio ordine non è ancora arrivato, potete dirmi quando sarà qui?", null),
                DomainJson.Default.MessageBody),
        };

        var queued = Queued(Given(Receives(At(9), message), Linked(Order, At(9)))
            .When(Reply(9, At(10), text: "Hello, your parcel was sent today and it will be with you on Monday.")));

        queued.Screening!.Findings.ShouldHaveSingleItem().Rule.ShouldBe(RuleCodes.Language);
    }

    [Fact]
    public void A_review_is_asked_for_once_per_order()
    {
        const string Please = "If you like it, please leave us a review on Amazon.";
        var ticket = Given(Buyer(1, At(9)), Linked(Order, At(9)));

        var first = ticket.When(Reply(8, At(10), text: Please));

        Queued(first).Screening!.Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warn);
        first.Decision.ShouldBeOfType<Decision.Accepted>().Names.ShouldBe([Names.ReviewRequest("amazon-eu", Order)], "other tickets of the order learn of it");
        Refused(ticket.When(Reply(9, At(11), text: Please))).ShouldBe([RuleCodes.ReviewRequest]);
    }

    [Fact]
    public void The_tenants_own_words_count_too()
    {
        var own = new WordingSettings(["docs.shop.example"], [new("tenant.no-promises", "(guarantee*|promise*)", Severity.Block, "Promise nothing.")]);
        var ticket = Given(Buyer(1, At(9)), Linked(Order, At(9)));

        Refused(ticket.When(With(own, "We guarantee delivery by Friday."))).ShouldBe(["tenant.no-promises"]);
        Queued(ticket.When(With(own, "See https://docs.shop.example/lamp for the manual."))).Screening!.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Large_and_strange_attachments_are_refused()
    {
        var file = new AttachedFile(
            Id(0x77),
            Json(Id(0x78), new AttachmentDescriptor("setup.exe", "application/x-msdownload", 11_000_000, ""), DomainJson.Default.AttachmentDescriptor),
            Bytes(Id(0x79), [1], RecordClasses.Attachment));

        var outcome = Given(Buyer(1, At(9)), Linked(Order, At(9)))
            .When(new(At(10), Anna, version => new QueueReply(Id(9), Text("Here it is."), [file], version, Automatic: false)));

        Refused(outcome).ShouldBe([RuleCodes.AttachmentSize, RuleCodes.AttachmentType], ignoreOrder: true);
    }

    private static Step With(WordingSettings wording, string text) =>
        new(At(10), Anna, version => new QueueReply(Id(9), Text(text), [], version, Automatic: false) { Wording = wording });

    private static Content Text(string text) => Json(Id(0x3009), new ReplyBody(text), DomainJson.Default.ReplyBody);

    private static ReplyQueued Queued(Outcome outcome) => outcome.Events.OfType<ReplyQueued>().ShouldHaveSingleItem();

    private static Step AboutAmazon(Step reply) => reply with
    {
        Command = version => (QueueReply)reply.Command(version) with { Others = [new("amazon-eu", AccountMode.Open) { Official = true }] },
    };

    private static IEnumerable<string> Refused(Outcome outcome) =>
        outcome.Decision.ShouldBeOfType<Decision.Refused>().Refusal.ShouldBeOfType<ScreeningBlocked>().Findings
            .Where(finding => finding.Severity == Severity.Block).Select(finding => finding.Rule);
}
