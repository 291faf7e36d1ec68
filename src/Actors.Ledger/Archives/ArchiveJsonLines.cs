using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Ledger;

internal static class ArchiveJsonLines
{
    public static T Parse<T>(ReadOnlySpan<byte> line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new JsonException("The line says nothing.");
        }
        catch (InvalidOperationException error)
        {
            // A string that is no UTF-8.
            throw new JsonException(error.Message, error);
        }
    }
}
