using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Domain;

/// <summary>
/// Text or bytes that concern a person. It is encrypted under the key of its subject and record class and stored apart;
/// events hold only its <see cref="Ref"/>. Destroying the key erases the content and leaves the record verifiable (R105).
/// </summary>
public sealed record Content(Guid Id, string Subject, string RecordClass, ReadOnlyMemory<byte> Plain, ReadOnlyMemory<byte> Salt)
{
    private ContentRef? _ref;

    [JsonIgnore]
    public ContentRef Ref => _ref ??= new(Id, Convert.ToHexStringLower(HMACSHA256.HashData(Salt.Span, Plain.Span)), Plain.Length);

    /// <summary>A content that was written as JSON. Any other is a bug of the one who wrote it, and throws.</summary>
    public T Read<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Plain.Span, type)!;
}

/// <summary>What the record keeps of a content.</summary>
/// <param name="Commitment">HMAC-SHA-256 of the plaintext under a random salt that is erased with it; lower-case hex.</param>
/// <param name="Size">Length of the plaintext in bytes.</param>
public sealed record ContentRef(Guid Id, string Commitment, int Size);

/// <summary>Record classes: the unit of retention (R11) and, with the subject, of encryption.</summary>
public static class RecordClasses
{
    /// <summary>What buyer and seller said to each other, with sender and subject line.</summary>
    public const string Correspondence = "correspondence";

    public const string Attachment = "attachment";

    public const string Note = "note";

    /// <summary>The seller's own texts: macros, protocols of suspensions.</summary>
    public const string Wording = "wording";

    /// <summary>Names and addresses from a marketplace's order data.</summary>
    public const string OrderPersonalData = "order-pii";

    public static readonly IReadOnlyList<string> All = [Correspondence, Attachment, Note, Wording, OrderPersonalData];
}

/// <summary>A file that belongs to a message. Name and bytes are contents.</summary>
/// <param name="Descriptor">JSON of <see cref="AttachmentDescriptor"/>.</param>
public sealed record Attachment(Guid Id, ContentRef Descriptor, ContentRef Bytes);

/// <summary>The part of an attachment that is shown in lists.</summary>
/// <param name="Sha256">Of the bytes, lower-case hex (R13).</param>
public sealed record AttachmentDescriptor(string Name, string MediaType, long Size, string Sha256);
