using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.Runtime;

/// <summary>The stored form of a receipt.</summary>
internal static class Receipts
{
    public static byte[] Write(Receipt receipt) => JsonSerializer.SerializeToUtf8Bytes(receipt, ReceiptJson.Default.Receipt);

    public static Receipt Read(ReadOnlyMemory<byte> stored) => JsonSerializer.Deserialize(stored.Span, ReceiptJson.Default.Receipt)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptJson : JsonSerializerContext;
