namespace Actors.Channels.Tests.Mails.Cases;

public sealed class FileCases
{
    [Fact]
    public void An_invitation_is_a_file_that_opens()
    {
        var file = FieldCase.Mail("calendar-invitation-only/a").Attachments.ShouldHaveSingleItem();

        file.Name.ShouldEndWith(".ics");
        FieldCase.Read("calendar-invitation-only/a").Subject.ShouldBe("Call about your lamps");
    }

    [Fact]
    public void A_name_shows_the_ending_it_has()
    {
        var mail = FieldCase.Mail("right-to-left-override-in-names/a");

        mail.Attachments.ShouldHaveSingleItem().Name.ShouldBe("photo_gpj.exe");
        mail.Subject.ShouldBe("Invoice gpj.exe");
        mail.From!.Name.ShouldBe("Lumena troppus");
    }

    [Fact]
    public void A_signed_mail_that_cannot_be_opened_keeps_its_file()
    {
        FieldCase.Mail("smime-opaque-signed/a").Attachments.ShouldHaveSingleItem().Name.ShouldBe("smime.p7m");
        FieldCase.Read("smime-opaque-signed/a").Subject.ShouldBe("Signierte Anfrage");
    }

    [Fact]
    public void A_file_of_Outlook_that_cannot_be_opened_is_kept()
    {
        FieldCase.Mail("winmail-dat-only/a").Attachments.ShouldHaveSingleItem().Name.ShouldBe("winmail.dat");
        FieldCase.Read("winmail-dat-only/a").Subject.ShouldBe("Rahmen gebrochen");
    }

    [Fact]
    public void Drawings_and_pages_are_files_and_no_part_of_the_words()
    {
        FieldCase.Mail("svg-and-html-attachments/a").Attachments.Select(file => (file.Name, file.MediaType))
            .ShouldBe([("d.svg", "image/svg+xml"), ("d.html", "text/html")]);
        FieldCase.Read("svg-and-html-attachments/a").Words.ShouldBe("See here");
    }
}
