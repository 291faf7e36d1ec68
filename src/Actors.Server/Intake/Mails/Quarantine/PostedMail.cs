using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Channels.Mails;
using Actors.Channels.Mails.Reading;
using Actors.Domain.Mails;

namespace Actors.Server.Intake.Mails.Quarantine;

/// <summary>A mail of the quarantine as it was handed in. One that came as bytes is read anew each time, by the reader of the day.</summary>
public sealed record PostedMail(InboundMail Mail, ReadOnlyMemory<byte> Raw, bool Archive)
{
    public static PostedMail Read(ReadOnlySpan<byte> posted)
    {
        if (JsonSerializer.Deserialize(posted, Wire.Json.PostedBytes) is { Delivery: { } delivery, Raw: var raw })
            return new(MimeReader.Read(raw, delivery), raw, delivery.Archive);
        var parsed = JsonSerializer.Deserialize(posted, Wire.Json.MailRequest)!;
        return new(parsed.ToMail(), parsed.Raw, Archive: false);
    }
}

/// <summary>How a mail that came as bytes is kept; one that a gateway parsed has no <c>delivery</c>.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record PostedBytes(ReadOnlyMemory<byte> Raw, MailDelivery? Delivery = null)
{
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Wire.Json.PostedBytes);
}
