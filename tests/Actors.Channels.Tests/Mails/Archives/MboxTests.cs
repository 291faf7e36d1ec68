using System.Text;
using Actors.Channels.Mails;
using Actors.Channels.Mails.Archives;
using Actors.Channels.Mails.Reading;

namespace Actors.Channels.Tests.Mails.Archives;

public sealed class MboxTests
{
    private const string First = "From a@b.example Fri Nov 20 16:01:00 2026\n";
    private const string Second = "From c@d.example Fri Nov 20 16:02:00 2026\n";

    [Fact]
    public void The_sample_archive_yields_its_five_mails()
    {
        using var stream = File.OpenRead(Path.Combine(Samples.Folder, "../mails.mbox"));

        var mails = Mbox.Read(stream).ToList();

        mails.Select(mail => MimeReader.Read(mail.Bytes, new MailDelivery(mail.Sender)).Subject).ShouldBe(
        [
            "Inquiry from Amazon customer Priya Nair (Order: 204-4410982-6631547)",
            "Invoice copy",
            "Pedido de la web 10432: ¿factura?",
            "Delivery failed",
            "Anfrage von Amazon-Kunde Nils Hartwig (Bestellung: 305-1182934-6670215)",
        ]);
        Encoding.Latin1.GetString(mails[0].Bytes!).ShouldContain("\nFrom the beginning the dimmer");
        Encoding.Latin1.GetString(mails[1].Bytes!).ShouldContain("\n>From the accountant: the PDF is empty.\n>>From me: it is.\n");
        mails[^1].End.ShouldBe(stream.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(100_000)]
    public void It_is_split_the_same_whatever_arrives_at_a_time(int bytes)
    {
        var text = $"{First}Subject: 1\n\none\n>From x\n\nFrom - Fri Nov 20 16:02:00 2026\nSubject: 2\n\ntwo\n\n";

        Split(text, bytes).ShouldBe([("Subject: 1\n\none\nFrom x\n", "a@b.example"), ("Subject: 2\n\ntwo\n", null)]);
    }

    [Theory]
    [InlineData("x\n\nFrom the start it was broken.\n")]
    [InlineData("x\nFrom Monday on it blinks at 16:02 and then\nit stops.\n")]
    [InlineData("x\nFrom a@b.example Fri Nov 20 16:01:00 2026\nis what the log says.\n")]
    public void A_sentence_splits_nothing(string body) => Split($"{First}Subject: 1\n\n{body}").Count.ShouldBe(1);

    [Fact]
    public void Mails_without_an_empty_line_between_them_are_told_apart() =>
        Split($"{First}Subject: 1\n\none\n{Second}Subject: 2\n\ntwo").ShouldBe([("Subject: 1\n\none\n", "a@b.example"), ("Subject: 2\n\ntwo", "c@d.example")]);

    [Fact]
    public void Windows_line_ends_are_kept() =>
        Split($"{First}Subject: 1\n\none\n\n{Second}Subject: 2\n\ntwo".Replace("\n", "\r\n", StringComparison.Ordinal))
            .ShouldBe([("Subject: 1\r\n\r\none\r\n", "a@b.example"), ("Subject: 2\r\n\r\ntwo", "c@d.example")]);

    [Fact]
    public void An_empty_file_yields_nothing_and_one_that_is_none_its_bytes()
    {
        Split("").ShouldBeEmpty();
        Split("Subject: 1\n\none\n").ShouldBe([("Subject: 1\n\none\n", null)]);
    }

    [Fact]
    public void A_mail_that_is_too_large_is_passed_over_and_the_next_one_is_read() =>
        Split($"{First}Subject: 1\n\n{new string('x', 300_000)}\n\n{Second}Subject: 2\n\ntwo\n", largest: 200_000)
            .ShouldBe([(null, "a@b.example"), ("Subject: 2\n\ntwo\n", "c@d.example")]);

    [Fact]
    public void Very_long_lines_are_kept_whole() =>
        Split($"{First}Subject: 1\n\n{new string('F', 500_000)}\n")[0].Bytes!.Length.ShouldBe(500_013);

    [Fact]
    public void A_byte_order_mark_before_the_first_separator_does_not_cost_the_first_mail() =>
        Split($"\u00ef\u00bb\u00bf{First}Subject: 1\n\none\n\n{Second}Subject: 2\n\ntwo\n").Count.ShouldBe(2);

    private static List<(string? Bytes, string? Sender)> Split(string text, int bytes = 4096, int largest = RawMail.LargestKept)
    {
        using var stream = new Dripping(Encoding.Latin1.GetBytes(text), bytes);
        return [.. Mbox.Read(stream, largest).Select(mail => (mail.Bytes is null ? null : Encoding.Latin1.GetString(mail.Bytes), mail.Sender))];
    }

    private sealed class Dripping(byte[] content, int bytes) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(bytes, count));
    }
}
