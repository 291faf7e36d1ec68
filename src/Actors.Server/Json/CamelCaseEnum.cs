using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.Server.Json;

/// <summary>Enumerations are words on the wire, never numbers.</summary>
public sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
