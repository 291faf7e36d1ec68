using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Actors.Storage;

/// <summary>Makes contents with a new identifier and a random salt.</summary>
public sealed class NewContents(TimeProvider time)
{
    internal const int SaltLength = CommittedContent.SaltLength;

    public Content Text(string subject, string recordClass, string text) => Bytes(subject, recordClass, Encoding.UTF8.GetBytes(text));

    /// <summary>UTF-8 JSON of <paramref name="value"/>, with the naming of the REST interface unless told otherwise.</summary>
    public Content Json<T>(string subject, string recordClass, T value, JsonSerializerOptions? options = null) =>
        Bytes(subject, recordClass, JsonSerializer.SerializeToUtf8Bytes(value, options ?? JsonSerializerOptions.Web));

    public Content Bytes(string subject, string recordClass, ReadOnlyMemory<byte> bytes) =>
        new(Guid.CreateVersion7(time.GetUtcNow()), subject, recordClass, bytes, RandomNumberGenerator.GetBytes(SaltLength));
}
