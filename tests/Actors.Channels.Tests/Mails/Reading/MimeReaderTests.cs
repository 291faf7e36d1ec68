using System.Text;
using Actors.Channels.Mails;
using Actors.Channels.Mails.Reading;
using Actors.Domain.Mails;

namespace Actors.Channels.Tests.Mails.Reading;

public sealed class MimeReaderTests
{
    [Theory]
    [InlineData("01-de-lieferung", "steht seit fünf Tagen auf „Unterwegs“")]
    [InlineData("03-it-reso", "non corrisponde alla foto.\nVorrei restituirla: è possibile")]
    [InlineData("04-fr-colis-non-recu", "J'ai payé 64,90 € : sans nouvelles d'ici demain")]
    [InlineData("05-es-producto-roto-foto", "119,00 €?\nMi hijo casi se corta… “frágil” ponía")]
    [InlineData("10-ja-shift-jis", "届いた商品の電源アダプターが入っていませんでした。")]
    [InlineData("12-tr-windows-1254", "iki tabletten birinin ekranı çalışmıyor")]
    [InlineData("13-fr-utf8-labelled-latin1", "l'interrupteur a grillé dès le premier été")]
    [InlineData("14-es-latin1-labelled-utf8", "¿Cuándo llega mi pedido? Pagué el envío rápido (9,90 €)")]
    [InlineData("24-ru-direct-koi8-r", "Подходит ли лампа Nova к розеткам 230 В")]
    public void Text_is_read_in_its_own_letters(string sample, string text) => Samples.Mails[sample].Text!.ShouldContain(text);

    [Fact]
    public void Encoded_words_in_every_form_become_the_subject()
    {
        Samples.Mails["10-ja-shift-jis"].Subject.ShouldBe("Amazonのお客様からのお問い合わせ（注文: 250-1234567-8901234）");
        Samples.Mails["24-ru-direct-koi8-r"].From!.Name.ShouldBe("Ольга Петрова");
        Samples.Mails["34-en-folded-headers"].Subject.ShouldBe("Two lamps, one cable – 204-4410982-6631547 (missing adapter)");
    }

    [Fact]
    public void Header_bytes_that_are_no_UTF8_are_mended()
    {
        var mail = Samples.Mails["14-es-latin1-labelled-utf8"];

        mail.Subject.ShouldBe("Consulta del cliente de Amazon Lucía Gómez (Pedido: 408-1174920-8853367)");
        mail.From!.Name.ShouldBe("Lucía Gómez - Amazon Marketplace");
    }

    [Fact]
    public void An_HTML_mail_keeps_its_HTML_and_has_no_text()
    {
        var mail = Samples.Mails["02-de-rechnung-html"];

        mail.Text.ShouldBeNull();
        mail.Html!.ShouldContain("Tischlerei Brandt &lt;GbR&gt;");
    }

    [Fact]
    public void Files_keep_name_type_and_every_byte()
    {
        var pdf = Samples.Mails["07-en-us-invoice-pdf"].Attachments.ShouldHaveSingleItem();
        pdf.Name.ShouldBe("purchase order № 7731.pdf");
        pdf.MediaType.ShouldBe("application/pdf");
        Encoding.Latin1.GetString(pdf.Bytes.Span).ShouldStartWith("%PDF-1.4");
        Encoding.Latin1.GetString(pdf.Bytes.Span).ShouldEndWith("%%EOF\n");

        Samples.Mails["05-es-producto-roto-foto"].Attachments[0].Bytes.Span[..3].ToArray().ShouldBe([0xff, 0xd8, 0xff]);
    }

    [Fact]
    public void An_inline_image_is_a_file_and_stays_out_of_the_HTML()
    {
        var mail = Samples.Mails["35-it-inline-image"];

        mail.Html!.ShouldContain("src=\"cid:foto1@posta.example\"");
        mail.Attachments.ShouldHaveSingleItem().Name.ShouldBe("foto.jpg");
    }

    [Fact]
    public void A_mail_inside_a_mail_is_a_file_and_not_text()
    {
        var mail = Samples.Mails["28-it-forwarded-message"];

        mail.Text!.ShouldNotContain("406-7712093-5540018");
        mail.Attachments[0].MediaType.ShouldBe("message/rfc822");
        Encoding.UTF8.GetString(mail.Attachments[0].Bytes.Span).ShouldContain("406-7712093-5540018");
    }

    [Fact]
    public void A_delivery_report_is_part_of_the_text()
    {
        var mail = Samples.Mails["30-en-bounce"];

        mail.Text!.ShouldContain("Action: failed");
        mail.Attachments.ShouldHaveSingleItem().MediaType.ShouldBe("text/rfc822-headers");
        mail.Envelope.From.ShouldBeNull();
    }

    [Fact]
    public void Folded_headers_are_unfolded_and_groups_opened()
    {
        var mail = Samples.Mails["34-en-folded-headers"];

        mail.Header("References").ShouldBe("<older-1@long-host-name.example> <older-2@long-host-name.example>");
        mail.To.ShouldBe(
        [
            new("support@lumena-home.example", null),
            new("accounts@lumena-home.example", "Accounts, Lumena"),
            new("third.party@mailbox.example", null),
        ]);
    }

    [Fact]
    public void Headers_keep_their_order_and_their_names() =>
        Samples.Mails["01-de-lieferung"].Headers.Take(5).Select(header => header.Name)
            .ShouldBe(["Return-Path", "Delivered-To", "Authentication-Results", "Received", "DKIM-Signature"]);

    [Fact]
    public void What_the_transport_knows_goes_before_what_the_header_says()
    {
        var bytes = Encoding.UTF8.GetBytes("Delivered-To: b@shop.example\nFrom: a@buyer.example\n\nx");

        var mail = MimeReader.Read(bytes, new MailDelivery("bounce@buyer.example", ["a@shop.example"], "mail-support"));

        mail.Envelope.From.ShouldBe("bounce@buyer.example");
        mail.Envelope.To.ShouldBe(["a@shop.example", "b@shop.example"]);
        mail.Envelope.Account.ShouldBe("mail-support");
    }

    [Theory]
    [InlineData("", "no bytes")]
    [InlineData("\n\n", "no mail header")]
    [InlineData("hello, this is no mail\n", "no mail header")]
    [InlineData("From: a@b.example\nContent-Type: multipart/mixed\n\nx\n", "multipart without a boundary")]
    [InlineData("From: a@b.example\nContent-Type: multipart/mixed; boundary=q\n\nx\n", "multipart without parts")]
    [InlineData("From: a@b.example\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nx\n", "multipart cut off before its end")]
    [InlineData("From: a@b.example\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nx\n--q--\n", null)]
    [InlineData("From: a@b.example\n\nx", null)]
    public void What_nobody_should_send_has_a_problem(string mail, string? problem) => Read(mail).Problem.ShouldBe(problem);

    [Fact]
    public void A_mail_cut_off_still_says_what_can_be_known()
    {
        var mail = Samples.Mails["40-fr-truncated"];

        mail.Problem.ShouldBe("multipart cut off before its end");
        mail.Subject.ShouldBe("Demande de Hélène Lefèvre (Commande : 404-8817263-1150934)");
        mail.Text!.ShouldContain("Voici la photo");
    }

    [Fact]
    public void Three_thousand_files_are_three_thousand_files()
    {
        var mail = Read($"From: a@b.example\nContent-Type: multipart/mixed; boundary=q\n\n{Parts(3_000)}--q--\n");

        mail.Problem.ShouldBeNull();
        mail.Attachments.Count.ShouldBe(3_000);
    }

    [Fact]
    public void Parts_without_end_are_given_up()
    {
        var mail = Read($"From: a@b.example\nContent-Type: multipart/mixed; boundary=q\n\n{Parts(6_000)}--q--\n");

        mail.Problem.ShouldBe("too many parts or too long a header");
    }

    [Fact]
    public void Parts_inside_parts_without_end_are_read_in_bounded_depth()
    {
        var nested = string.Concat(Enumerable.Range(0, 3_000).Select(depth => $"Content-Type: multipart/mixed; boundary=q{depth}\n\n--q{depth}\n"));

        Read($"From: a@b.example\n{nested}\nx\n--q0--\n").From!.Address.ShouldBe("a@b.example");
    }

    [Fact]
    public void A_mail_larger_than_is_read_says_so_and_who_sent_it()
    {
        var bytes = new byte[RawMail.LargestRead + 1];
        Encoding.ASCII.GetBytes("From: a@b.example\nSubject: Large\n\n").CopyTo(bytes, 0);

        var mail = MimeReader.Read(bytes, new MailDelivery());

        mail.Problem.ShouldBe(MailProblems.Oversize);
        mail.Subject.ShouldBe("Large");
    }

    [Theory]
    [InlineData("Fri, 20 Nov 2026 09:00:00 +0100", "2026-11-20T08:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 09:00:00 +0100 (CET)", "2026-11-20T08:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 09:00:00 CET", "2026-11-20T08:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 09:00:00 JST", "2026-11-20T00:00:00Z")]
    [InlineData("20 Nov 2026 09:00 EST", "2026-11-20T14:00:00Z")]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    [InlineData("Fri, 20 Nov 1926 09:00:00 +0100", null)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 +0000", null)]
    public void A_date_is_read_or_unknown(string date, string? at) =>
        Read($"From: a@b.example\nDate: {date}\n\nx").Date.ShouldBe(at is null ? null : DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_date_in_a_zone_nobody_knows_gives_way_to_the_receiving_servers()
    {
        const string Received = "Received: from a.example by mx.shop.example;\n Fri, 27 Nov 2026 08:19:20 +0000 (UTC)\n";

        Read($"{Received}From: a@b.example\nDate: Fri, 27 Nov 2026 05:19:14 Hora oficial do Brasil\n\nx").Date!.Value.Hour.ShouldBe(8);
        Read($"{Received}From: a@b.example\nDate: yesterday\n\nx").Date!.Value.Hour.ShouldBe(8);
        Read("From: a@b.example\nDate: Fri, 27 Nov 2026 05:19:14 Hora oficial do Brasil\n\nx").Date!.Value.Hour.ShouldBe(5);
    }

    [Fact]
    public void A_sender_without_an_address_is_no_sender() => Read("From: Anna\nSubject: x\n\nx").From.ShouldBeNull();

    [Fact]
    public void Lines_that_are_no_header_fields_are_left_out()
    {
        var mail = Read("From: a@b.example\nno colon\nbad name: x\n\u0007: y\nTo: c@d.example\n\nthe text");

        mail.Headers.ShouldBe([new("From", "a@b.example"), new("To", "c@d.example")]);
        mail.Text.ShouldBe("the text");
    }

    [Fact]
    public void A_nameless_file_gets_a_name_with_an_ending()
    {
        Read("From: a@b.example\nContent-Type: application/pdf\n\nx").Attachments.ShouldHaveSingleItem().Name.ShouldBe("attachment-1.pdf");
        Read("From: a@b.example\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR").Attachments[0].Name.ShouldBe("attachment-1.ics");
    }

    [Theory]
    [InlineData("\u00ef\u00bb\u00bfFrom: a@b.example\nSubject: x\n\ny")]
    [InlineData("From a@b.example Fri Nov 20 16:01:00 2026\nFrom: a@b.example\nSubject: x\n\ny")]
    [InlineData("\u00ef\u00bb\u00bfSubject: x\nFrom: a@b.example\n\ny")]
    public void What_stands_before_the_first_header_does_not_hide_it(string bytes)
    {
        var mail = Read(bytes);

        mail.From!.Address.ShouldBe("a@b.example");
        mail.Subject.ShouldBe("x");
        mail.Text.ShouldBe("y");
    }

    [Fact]
    public void Every_sample_cut_off_anywhere_is_still_read()
    {
        var files = Directory.GetFiles(Samples.Folder, "*.eml");
        files.Length.ShouldBeGreaterThan(20);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            for (var end = 0; end < bytes.Length; end += 97)
                MimeReader.Read(bytes.AsMemory(0, end), new MailDelivery()).ShouldNotBeNull();
        }
    }

    /// <summary>One byte per character.</summary>
    private static InboundMail Read(string mail) => MimeReader.Read(Encoding.Latin1.GetBytes(mail), new MailDelivery());

    private static string Parts(int count) => string.Concat(Enumerable.Repeat("--q\nContent-Type: image/png\n\nx\n", count));
}
