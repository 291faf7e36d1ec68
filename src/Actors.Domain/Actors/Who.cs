using System.Text.Json.Serialization;

namespace Actors.Domain;

/// <summary>
/// Who acted (R10): <c>person/{user id}</c>, <c>key/{API key id}</c>, <c>machine/{issuer}/{subject}</c> or <c>system/{name}</c>.
/// Identifiers only; a name or an address of a person never enters the record.
/// </summary>
public readonly record struct Who(string Value)
{
    public static readonly Who Clock = System("clock");

    public static Who Person(Guid user) => new($"person/{user:D}");

    public static Who ApiKey(Guid key) => new($"key/{key:D}");

    /// <param name="name">The host of the issuer that vouches for it, and what it is called there.</param>
    public static Who Machine(string name) => new($"machine/{name}");

    public static Who System(string name) => new($"system/{name}");

    [JsonIgnore]
    public bool IsPerson => Value.StartsWith("person/", StringComparison.Ordinal);

    [JsonIgnore]
    public bool IsMachine => Value.StartsWith("machine/", StringComparison.Ordinal);

    [JsonIgnore]
    public bool IsSystem => Value.StartsWith("system/", StringComparison.Ordinal);

    /// <summary>The API key it is; null for people and the system.</summary>
    [JsonIgnore]
    public Guid? Key =>
        Value.StartsWith("key/", StringComparison.Ordinal) && Guid.TryParseExact(Value.AsSpan(4), "D", out var key) ? key : null;

    public override string ToString() => Value;
}
