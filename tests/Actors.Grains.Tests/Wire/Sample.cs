using System.Collections.Immutable;
using System.Reflection;

namespace Actors.Grains.Tests.Wire;

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
        if (type.IsGenericType && type.Namespace == typeof(ImmutableList).Namespace)
            return Immutable(type);
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
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
            property.SetValue(made, Of(property.PropertyType));
        return made;
    }

    private static object Immutable(Type type)
    {
        var arguments = type.GetGenericArguments();
        var element = arguments is [var one] ? one : typeof(KeyValuePair<,>).MakeGenericType(arguments);
        var items = Array.CreateInstance(element, 1);
        items.SetValue(arguments.Length == 1 ? Of(element) : Activator.CreateInstance(element, Of(arguments[0]), Of(arguments[1])), 0);
        return type.Assembly.GetType($"{type.Namespace}.{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}")!
            .GetMethods()
            .Single(method => method.Name == nameof(ImmutableList.CreateRange)
                && method.GetParameters() is [{ ParameterType: { IsGenericType: true } only }]
                && only.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .MakeGenericMethod(arguments)
            .Invoke(null, [items])!;
    }

    private static Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 2);
        list.SetValue(Of(element), 0);
        list.SetValue(Of(element), 1);
        return list;
    }
}
