using System.Diagnostics;
using Actors.Domain.Mails;
using Actors.Domain.Mails.Reading;

namespace Actors.Domain.Tests.Mails;

public sealed class HostileMailTests
{
    private const int Size = 200_000;

    /// <summary>A hang guard, not a measurement: linear work needs milliseconds, quadratic work over that much needs hours.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Texts => new(
        Repeated("<"),
        Repeated("<a \""),
        Repeated("<a x=\""),
        Repeated("<blockquote>"),
        Repeated("<!--"),
        Repeated("<script>"),
        Repeated("&"),
        Repeated("On 1 wrote:\n"),
        Repeated("On 1 x\n\n"),
        Repeated("-"),
        Repeated("---- a ----\n"),
        Repeated(">"),
        Repeated("From: a\nSent: b\n"),
        Repeated("123-1234567-123456"),
        Repeated("[ASIN: "),
        Repeated("/dp/"),
        Repeated("\n"),
        Repeated(" "),
        Repeated("\u202E\ud800"));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Malice_does_not_hang_the_reader(string text)
    {
        var watch = Stopwatch.StartNew();

        MailReader.Read(AMail.Relayed with { Text = text, Html = text }, AMail.Accounts, MailServers.Topmost).ShouldNotBeNull();
        MailReader.Read(
            (AMail.Direct with { Text = null, Html = text, Subject = text }).With("References", text).With("Reply-To", text)
                .With("Authentication-Results", text).With("Content-Type", "multipart/report; report-type=delivery-status"),
            AMail.Accounts,
            MailServers.Topmost).ShouldNotBeNull();

        watch.Elapsed.ShouldBeLessThan(Patience);
    }

    [Theory]
    [InlineData("", "mail.no-sender")]
    [InlineData(null, "mail.no-sender")]
    public void A_mail_without_a_sender_is_a_problem(string? address, string code) =>
        (AMail.Direct with { From = address is null ? null : new(address, null) }).Problem().Code.ShouldBe(code);

    [Fact]
    public void A_mail_the_gateway_could_not_parse_is_a_problem() =>
        (AMail.Direct with { Problem = "the last part is cut off" }).Problem()
            .ShouldBe(new MailProblem("mail.unparsable", "The MIME structure is broken (the last part is cut off). The raw mail is kept.", "mail-support"));

    [Fact]
    public void A_mail_that_says_nothing_is_a_problem() =>
        (AMail.Direct with { Subject = " ", Text = "\u00A0\r\n", Html = "<p>&nbsp;</p>" }).Problem().ShouldBe(MailProblems.Empty with { Account = "mail-support" });

    [Fact]
    public void A_photo_alone_says_something() =>
        (AMail.Direct with { Subject = null, Text = null, Attachments = [new("broken.jpg", "image/jpeg", new byte[] { 1 })] }).Read().Words.ShouldBe("");

    [Theory]
    [InlineData("@")]
    [InlineData("@@@")]
    [InlineData("no at sign")]
    [InlineData("a@")]
    [InlineData("+@marketplace.amazon.de")]
    [InlineData("\u0000@\u0000")]
    public void A_malformed_sender_is_still_read(string address) => AMail.Relayed.From(address).Read().From.Address.ShouldBe(address);

    [Fact]
    public void A_message_id_that_no_mail_can_hold_is_none()
    {
        (AMail.Direct with { MessageId = Repeated("a") }).Read().MessageId.ShouldBeNull();
        (AMail.Direct with { MessageId = "<a\u0007b@x>" }).Read().MessageId.ShouldBeNull();
    }

    private static string Repeated(string piece) => string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
}
