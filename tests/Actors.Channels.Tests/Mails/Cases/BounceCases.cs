using Actors.Domain.Mails;

namespace Actors.Channels.Tests.Mails.Cases;

public sealed class BounceCases
{
    [Theory]
    [InlineData("exim-dsn-global-delivery-status", "lea@exim.example", "5.1.1", "reply-19@lumena-home.example")]
    [InlineData("exchange-dsn-with-html-and-alternative", "ann@exchange.example", "5.1.10", "reply-21@lumena-home.example")]
    public void A_report_says_which_reply_came_back(string name, string recipient, string status, string original)
    {
        var reading = FieldCase.Read($"{name}/b");

        reading.Sender.ShouldBe(MailSender.Automatic);
        reading.Automatic.ShouldBe(new AutomaticMail(AutomaticKind.Bounce, original, recipient, status));
        FieldCase.Read($"{name}/a").Sender.ShouldBe(MailSender.Direct);
    }

    [Fact]
    public void A_report_that_a_person_forwards_is_that_persons_mail()
    {
        var reading = FieldCase.Read("forwarded-bounce-is-no-bounce/a");

        reading.Sender.ShouldBe(MailSender.Direct);
        reading.Automatic.ShouldBeNull();
        reading.OrderId.ShouldBe("302-7722001-2200001");
    }
}
