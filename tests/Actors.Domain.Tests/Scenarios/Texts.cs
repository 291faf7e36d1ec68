using System.Collections;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Actors.Domain.Tests;

/// <summary>
/// Structural text of anything in the domain: equal texts, equal values. Records with collections have no such equality of their own.
/// </summary>
public static class Texts
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(), new UnorderedConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line per item, with the name of its type.</summary>
    public static string Of<T>(IEnumerable<T> items) =>
        string.Join('\n', items.Select(item => $"{item!.GetType().Name} {Compact(item)}").DefaultIfEmpty("none"));

    /// <summary>One line per property.</summary>
    public static string Of(object state) => string.Join('\n', Node(state).Select(property => $"{property.Key} {property.Value!.ToJsonString(Options)}"));

    public static JsonObject Node(object state) => JsonSerializer.SerializeToNode(state, state.GetType(), Options)!.AsObject();

    private static string Compact(object item) => JsonSerializer.Serialize(item, item.GetType(), Options);

    /// <summary>Hashed collections have an order that means nothing; they are written sorted.</summary>
    private sealed class UnorderedConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type type) =>
            type.IsGenericType && (type.GetGenericTypeDefinition() is var open)
            && (open == typeof(ImmutableHashSet<>) || open == typeof(ImmutableDictionary<,>));

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Sorted<>).MakeGenericType(type))!;

        private sealed class Sorted<T> : JsonConverter<T>
            where T : IEnumerable
        {
            public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
            {
                var items = value.Cast<object>().Select(item => JsonSerializer.SerializeToNode(item, item.GetType(), options)!);
                new JsonArray([.. items.OrderBy(item => item.ToJsonString(), StringComparer.Ordinal)]).WriteTo(writer, options);
            }
        }
    }
}
