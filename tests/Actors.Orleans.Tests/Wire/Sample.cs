using System.Reflection;

namespace Actors.Orleans.Tests.Wire;

/// <summary>A value of any record, with something in every place.</summary>
internal static class Sample
{
    public static object Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return ListOf(type.GetGenericArguments()[0]);
        return type switch
        {
            _ when type == typeof(string) => "text with \"quotes\" and é",
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => 42,
            _ when type == typeof(long) => 43L,
            _ when type == typeof(decimal) => 12.50m,
            _ when type == typeof(Guid) => Guid.Parse("0190b8a0-0000-7000-8000-000000000001"),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero).AddMicroseconds(7),
            _ when type == typeof(TimeSpan) => TimeSpan.FromHours(24),
            _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([1, 2, 3, 255]),
            _ => Made(type),
        };
    }

    private static object Made(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
    }

    private static Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 2);
        list.SetValue(Of(element), 0);
        list.SetValue(Of(element), 1);
        return list;
    }
}
