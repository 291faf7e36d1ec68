using System.Text.Encodings.Web;
using System.Text.Json;

namespace Actors.Server.Json;

/// <summary>JSON as it goes over the wire.</summary>
public static class Wire
{
    /// <summary>Writes the letters of all languages as they are: answers are never part of a page.</summary>
    public static ApiJson Json { get; } = new(new(ApiJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Gives the framework the same rules, for what it reads, writes and describes by itself.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        var own = Json.Options;
        options.TypeInfoResolverChain.Insert(0, Json);
        options.Encoder = own.Encoder;
        options.AllowDuplicateProperties = own.AllowDuplicateProperties;
        options.NumberHandling = own.NumberHandling;
        options.PropertyNameCaseInsensitive = own.PropertyNameCaseInsensitive;
        options.RespectNullableAnnotations = own.RespectNullableAnnotations;
        options.RespectRequiredConstructorParameters = own.RespectRequiredConstructorParameters;
        options.UnmappedMemberHandling = own.UnmappedMemberHandling;
        foreach (var converter in own.Converters)
            options.Converters.Add(converter);
    }
}
