using System.Text;
using Actors.Domain.Texts;
using MimeKit;
using MimeKit.Utils;

namespace Actors.Channels.Mails.Reading;

/// <summary>
/// The header of a mail. Bytes that are no UTF-8 are mended before anything reads them, and lines that are no header fields are left out:
/// a parser would take the first of them for the end of the header.
/// </summary>
internal sealed class MailHead
{
    private static readonly ParserOptions Options = new() { AllowAddressesWithoutDomain = false };

    private readonly List<(string Name, byte[] Value)> _fields = [];

    private MailHead(int length) => Length = length;

    /// <summary>Where the body begins.</summary>
    public int Length { get; }

    /// <summary>In the order of the mail; values unfolded but otherwise as written.</summary>
    public IReadOnlyList<MailHeader> Fields { get; private set; } = [];

    /// <summary>Without angle brackets.</summary>
    public string? MessageId => Value("Message-ID")?.Trim('<', '>', ' ') is { Length: > 0 } id ? id : null;

    /// <summary>The header as a strict reader wants it.</summary>
    public byte[] ForParser
    {
        get
        {
            using var head = new MemoryStream();
            foreach (var (name, value) in _fields)
                head.Write([.. Encoding.ASCII.GetBytes(name), (byte)':', .. value]);
            head.Write("\r\n"u8);
            return head.ToArray();
        }
    }

    public static MailHead Of(ReadOnlyMemory<byte> mail)
    {
        var lines = HeadLines.In(mail.Span, out var length);
        var head = new MailHead(length);
        foreach (var line in lines)
        {
            var colon = Array.IndexOf(line, (byte)':');
            var name = colon < 0 ? "" : Encoding.Latin1.GetString(line, 0, colon).TrimEnd(' ', '\t');
            if (IsFieldName(name))
                head._fields.Add((name, Charsets.ToUtf8(line[(colon + 1)..])));
        }

        head.Fields = [.. head._fields.Select(field => new MailHeader(field.Name, Unfolded(field.Value)))];
        return head;
    }

    public string? Value(string name) => Fields.FirstOrDefault(field => Is(field.Name, name))?.Value;

    public IEnumerable<string> Values(string name) => Fields.Where(field => Is(field.Name, name)).Select(field => field.Value);

    /// <summary>The value of the last such field, with encoded words in their own letters.</summary>
    public string? Words(string name) =>
        _fields.Find(field => Is(field.Name, name)) is { Value: { } value } && Rfc2047.DecodeText(Options, value).AsItIsRead().Trim() is { Length: > 0 } words
            ? words
            : null;

    /// <summary>The addresses of a header, those inside groups too; a name without an address is nobody.</summary>
    public IReadOnlyList<MailParty> Parties(string name) =>
        [.. from field in _fields
            where Is(field.Name, name)
            from mailbox in InternetAddressList.TryParse(Options, field.Value, out var list) ? list.Mailboxes : []
            where mailbox.Address.Contains('@', StringComparison.Ordinal)
            select new MailParty(mailbox.Address, NameOf(mailbox))];

    private static string? NameOf(MailboxAddress mailbox) => mailbox.Name?.AsItIsRead().Trim() is { Length: > 0 } name ? name : null;

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Printable ASCII without a colon (RFC 5322, 2.2).</summary>
    private static bool IsFieldName(string name) => name.Length > 0 && name.All(c => c is > ' ' and < '\u007f');

    private static string Unfolded(byte[] value) =>
        Encoding.UTF8.GetString(value).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal)
            .Replace("\n ", " ", StringComparison.Ordinal).Trim();
}
