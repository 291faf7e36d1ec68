using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using MimeKit;
using MimeKit.Tnef;

namespace Actors.Channels.Mails.Reading;

/// <summary>
/// Mails that are wrapped whole into one file: signed opaquely (RFC 8551, 3.5.2), or by Outlook into <c>winmail.dat</c>. The file is kept
/// as well, for whoever wants to check the signature; nobody does here.
/// </summary>
internal static class Wrapping
{
    /// <summary>What is inside, or null where it cannot be opened.</summary>
    public static MimeEntity? Inside(MimeEntity entity)
    {
        try
        {
            return entity switch
            {
                TnefPart tnef => tnef.ConvertToMessage().Body,
                MimePart part when IsSigned(part.ContentType) => Signed(part),
                _ => null,
            };
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or IOException or ArgumentException or InvalidOperationException or TnefException)
        {
            return null;
        }
    }

    private static bool IsSigned(ContentType type) =>
        (type.IsMimeType("application", "pkcs7-mime") || type.IsMimeType("application", "x-pkcs7-mime"))
        && type.Parameters["smime-type"]?.ToLowerInvariant() is null or "signed-data";

    private static MimeEntity Signed(MimePart part)
    {
        var signed = new SignedCms();
        signed.Decode(PartBytes.Of(part));
        return MimeEntity.Load(new MemoryStream(signed.ContentInfo.Content, writable: false));
    }
}
