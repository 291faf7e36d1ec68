using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Storage;
using Orleans.Storage;

namespace Actors.Grains.States;

/// <summary>States as JSON, sealed under the master key.</summary>
internal sealed class SealedJson(GrainStateSeal seal) : IGrainStorageSerializer
{
    /// <summary>By name: a number would change its meaning with the order of the members.</summary>
    private static readonly JsonSerializerOptions Options = new(StateJson.Options) { Converters = { new JsonStringEnumConverter() } };

    public BinaryData Serialize<T>(T? input) => new(seal.Seal(JsonSerializer.SerializeToUtf8Bytes(input, Options)));

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(seal.Open(input.ToMemory().Span), Options);
}
