using Actors.Domain.Mails;

namespace Actors.Channels.Tests.Mails.Cases;

public sealed class AmazonCases
{
    [Fact]
    public void Two_orders_of_one_buyer_are_two_tickets()
    {
        var (a, b) = (FieldCase.Read("alias-is-per-buyer-two-orders/a"), FieldCase.Read("alias-is-per-buyer-two-orders/b"));

        (a.OrderId, b.OrderId).ShouldBe(("302-7710001-1000001", "302-7710002-1000002"));
        FieldCase.Joins(a, b).ShouldBeFalse();
        FieldCase.Joins(a, a with { MessageId = "another" }).ShouldBeTrue();
    }

    [Fact]
    public void A_buyer_behind_a_Google_Group_is_a_buyer_and_answered_at_the_relay()
    {
        var reading = FieldCase.Read("amazon-buyer-through-google-group/a");

        reading.Sender.ShouldBe(MailSender.AmazonBuyer);
        reading.OrderId.ShouldBe("303-7713001-1300001");
        reading.From.ShouldBe(new MailParty("p0o9i8u7y6t5r4@marketplace.amazon.de", "Katja Wolf - Amazon Marketplace"));
        reading.AnswerTo.ShouldBe("p0o9i8u7y6t5r4@marketplace.amazon.de");
        reading.Automatic.ShouldBeNull();
        reading.Verification.Verified.ShouldBeFalse();
        reading.OnOfficialChannel.ShouldBeTrue("the clock has to run");
        reading.Words.ShouldBe("Die Fassung ist locker.");
    }

    [Fact]
    public void What_stands_in_the_template_without_dashes_is_the_buyers() =>
        FieldCase.Read("buyer-text-in-pre-without-dashes/a").Words.ShouldBe("電球が点きません。\n交換できますか。");

    [Fact]
    public void Reply_To_names_the_case_and_another_case_is_another_ticket()
    {
        var (a, b) = (FieldCase.Read("case-id-only-in-reply-to/a"), FieldCase.Read("case-id-only-in-reply-to/b"));

        a.AnswerTo.ShouldBe("bm11jdq75yyts4+aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb@marketplace.amazon.com.be");
        FieldCase.Joins(a, b).ShouldBeFalse();
    }

    [Fact]
    public void A_copy_of_the_sellers_own_reply_in_one_line_is_what_the_seller_wrote()
    {
        var (b, c) = (FieldCase.Read("copy-of-own-reply-in-one-line-joins-its-ticket/b"), FieldCase.Read("copy-of-own-reply-in-one-line-joins-its-ticket/c"));

        b.OutsideReply.ShouldBeTrue();
        b.Words.ShouldBe("Buenos días, Marta.\nSí, lleva una bombilla de 7 W.");
        c.Words.ShouldBe("Marta, el pedido 405-7750001-5000001 lleva bombilla.");
        c.OrderId.ShouldBe("405-7750001-5000001");
    }

    [Fact]
    public void A_notice_from_the_relay_that_nobody_reads_answers_to_is_no_buyers()
    {
        var reading = FieldCase.Read("notice-from-donotreply-at-relay-domain/a");

        reading.Sender.ShouldBe(MailSender.AmazonSystem);
        reading.AnswerTo.ShouldBeNull();
    }

    [Fact]
    public void Notices_with_one_subject_about_two_orders_are_two_tickets()
    {
        var (a, b) = (FieldCase.Read("notices-with-one-subject-and-two-orders/a"), FieldCase.Read("notices-with-one-subject-and-two-orders/b"));

        (a.OrderId, b.OrderId).ShouldBe(("406-7715001-1500001", "406-7715002-1500002"));
        FieldCase.Joins(a, b).ShouldBeFalse();
    }

    [Fact]
    public void Where_the_template_only_ends_the_buyers_text_stands_before_it() =>
        FieldCase.Read("only-the-end-marker/a").Words.ShouldBe("O cabo tem quantos metros?\nPreciso de três.");

    [Fact]
    public void An_order_and_a_product_that_only_the_HTML_part_names_are_found()
    {
        var reading = FieldCase.Read("order-id-only-in-html-part/a");

        reading.OrderId.ShouldBe("171-7701010-1010101");
        reading.Asins.ShouldContain("B0LMNA0010");
        reading.Words.ShouldBe("Lampan saknar skruvar.");
    }

    [Theory]
    [InlineData("date-in-2038/a", "2026-11-27T21:00:00Z")]
    [InlineData("date-with-a-zone-name/a", "2026-11-27T08:32:29Z")]
    [InlineData("date-with-a-zone-name/b", "2026-11-27T08:19:20Z")]
    public void A_mail_was_said_when_it_was_sent(string name, string at) =>
        FieldCase.Read(name).SentAt.ShouldBe(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
}
