using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Domain.Tests;

/// <summary>Values that tests share. Times are hours after a Friday midnight, so that stories run over a weekend.</summary>
public static class Things
{
    public const string Shop = "acme";

    public static readonly DateTimeOffset Friday = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

    public static readonly Who Anna = Who.Person(Id(0xA1));

    public static readonly Who Gateway = Who.ApiKey(Id(0xA2));

    public static readonly Who Intake = Who.System("intake");

    public static DateTimeOffset At(double hours) => Friday + TimeSpan.FromHours(hours);

    public static Guid Id(long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], number);
        return new(bytes, bigEndian: true);
    }

    /// <summary>The number of an id made by <see cref="Id"/>.</summary>
    public static long Number(Guid id) => BinaryPrimitives.ReadInt64BigEndian(id.ToByteArray(bigEndian: true).AsSpan(8));

    public static Content Json<T>(Guid id, T value, JsonTypeInfo<T> type, string recordClass = RecordClasses.Correspondence) =>
        Bytes(id, JsonSerializer.SerializeToUtf8Bytes(value, type), recordClass);

    public static Content Bytes(Guid id, byte[] plain, string recordClass) =>
        new(id, "subject", recordClass, plain, new byte[16]);
}
