using System.Security.Cryptography;
using System.Text;

namespace Actors.Domain.Mails.Reading;

/// <summary>
/// Tells whether two mails are the same one. A mail reaches a desk by several ways (two mailboxes, an archive), each with its own
/// trace headers, so its bytes do not tell. Its Message-ID does not either: senders repeat it for other mails, and whoever knows it
/// could make the next mail look like a repetition. Hence both: the id, and a hash of what is said. What gateways on the way add counts for nothing.
/// </summary>
internal static class Identities
{
    public static string Of(InboundMail mail, string text)
    {
        var id = MessageIds.In(mail.MessageId).FirstOrDefault();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, id ?? mail.Date?.ToUniversalTime().ToString("O") ?? "");
        Add(hash, mail.From?.Address.ToLowerInvariant() ?? "");
        Add(hash, Gateways.Subject(mail.Subject ?? ""));
        Add(hash, Gateways.Text(text));
        foreach (var attachment in mail.Attachments)
            Add(hash, SHA256.HashData(attachment.Bytes.Span));
        return $"mail:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static void Add(IncrementalHash hash, string part) => Add(hash, Encoding.UTF8.GetBytes(part));

    /// <summary>With its length, so that parts never run together.</summary>
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        hash.AppendData(BitConverter.GetBytes(part.Length));
        hash.AppendData(part);
    }
}
