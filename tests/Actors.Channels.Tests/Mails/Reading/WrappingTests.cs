using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Actors.Channels.Mails;
using Actors.Channels.Mails.Reading;
using Actors.Domain.Mails;

namespace Actors.Channels.Tests.Mails.Reading;

public sealed class WrappingTests
{
    [Fact]
    public void The_words_of_a_signed_mail_are_read_and_the_signature_is_kept()
    {
        var mail = Wrapped("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", Signed("Content-Type: text/plain\r\n\r\nDie Lampe ist defekt."));

        mail.Text.ShouldBe("Die Lampe ist defekt.");
        mail.Attachments.ShouldHaveSingleItem().Name.ShouldBe("smime.p7m");
    }

    [Fact]
    public void Files_inside_a_signed_mail_are_files_of_the_mail() =>
        Wrapped("application/x-pkcs7-mime; name=smime.p7m", Signed(
            "Content-Type: multipart/mixed; boundary=s\r\n\r\n--s\r\n\r\nSee.\r\n--s\r\nContent-Type: image/png; name=a.png\r\n\r\nx\r\n--s--\r\n"))
            .Attachments.Select(file => file.Name).ShouldBe(["a.png", "smime.p7m"]);

    [Fact]
    public void An_encrypted_mail_is_a_file() =>
        Wrapped("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", [1, 2, 3]).Attachments.ShouldHaveSingleItem().Name.ShouldBe("smime.p7m");

    [Fact]
    public void The_words_in_a_file_of_Outlook_are_read_and_the_file_is_kept()
    {
        var mail = Wrapped("application/ms-tnef; name=winmail.dat", Tnef("Der Rahmen ist gebrochen."));

        mail.Text!.TrimEnd().ShouldBe("Der Rahmen ist gebrochen.");
        mail.Attachments.ShouldHaveSingleItem().Name.ShouldBe("winmail.dat");
    }

    [Fact]
    public void A_file_of_Outlook_cut_off_anywhere_is_still_a_file()
    {
        var whole = Tnef("Der Rahmen ist gebrochen.");

        for (var length = 0; length < whole.Length; length++)
            Wrapped("application/ms-tnef; name=winmail.dat", whole[..length]).Attachments.ShouldHaveSingleItem();
    }

    private static InboundMail Wrapped(string type, byte[] file) => MimeReader.Read(
        Encoding.ASCII.GetBytes($"From: otto@look.example\r\nSubject: x\r\nContent-Type: {type}\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(file)}\r\n"),
        new MailDelivery());

    private static byte[] Signed(string mime)
    {
        using var key = RSA.Create(2048);
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = new CertificateRequest("CN=Otto", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(start, start.AddYears(1));
        var signed = new SignedCms(new ContentInfo(Encoding.ASCII.GetBytes(mime)), detached: false);
        signed.ComputeSignature(new CmsSigner(certificate));
        return signed.Encode();
    }

    /// <summary>A file of MS-OXTNEF with nothing but a version, a class and a body.</summary>
    private static byte[] Tnef(string body)
    {
        var file = new List<byte>([0x78, 0x9F, 0x3E, 0x22, 0x01, 0x00]);
        Attribute(0x00089006, [0x00, 0x00, 0x01, 0x00]);
        Attribute(0x00069007, [0xE4, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00]);
        Attribute(0x00078008, "IPM.Microsoft Mail.Note\0"u8.ToArray());
        Attribute(0x0002800C, Encoding.ASCII.GetBytes(body + "\0"));
        return [.. file];

        void Attribute(uint tag, byte[] value)
        {
            var head = new byte[9];
            head[0] = 1;
            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(1), tag);
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(5), value.Length);
            var checksum = value.Aggregate(0, (sum, next) => (sum + next) & 0xFFFF);
            file.AddRange([.. head, .. value, (byte)checksum, (byte)(checksum >> 8)]);
        }
    }
}
