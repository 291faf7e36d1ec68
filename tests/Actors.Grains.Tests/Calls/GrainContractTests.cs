using System.Reflection;
using Actors.Testing;
using Orleans.Concurrency;
using Snapshot = Actors.Testing.Snapshot;

namespace Actors.Grains.Tests.Calls;

/// <summary>Silos of two versions talk to each other during a rolling restart: what they say is written down here.</summary>
public sealed class GrainContractTests
{
    [Fact]
    public void Aliases_and_ids_are_the_approved_ones()
    {
        var lines = new List<string>();
        foreach (var type in Ours().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            if (type.GetCustomAttribute<GrainTypeAttribute>() is { } grain)
                lines.Add($"grain {grain.GetGrainType(null!, type)}");
            if (type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)
            {
                lines.Add($"record {type.GetCustomAttribute<AliasAttribute>()?.Alias ?? $"{type.Name} HAS NO ALIAS"}");
                foreach (var field in type.GetFields())
                    lines.Add($"  {field.GetCustomAttribute<IdAttribute>()?.Id} {field.Name} {field.FieldType.Name}");
            }

            if (type.IsInterface && type.IsAssignableTo(typeof(IAddressable)))
            {
                lines.Add($"interface {type.GetCustomAttribute<AliasAttribute>()?.Alias ?? $"{type.Name} HAS NO ALIAS"}");
                foreach (var method in type.GetMethods())
                    lines.Add($"  {Describe(method)}");
            }
        }

        Snapshot.Match(string.Join("\n", lines));
    }

    /// <summary>A command travels under the name of its type.</summary>
    [Fact]
    public void The_names_of_commands_are_the_approved_ones() => Snapshot.Match(string.Join("\n", Commands().Select(type => type.FullName)));

    [Fact]
    public void Every_command_is_taken_by_the_grain_of_one_kind()
    {
        var taken = typeof(IActorGrain).Assembly.GetTypes()
            .Where(type => type.IsInterface && type.IsAssignableTo(typeof(IActorGrain)) && type != typeof(IActorGrain))
            .Select(grain => grain.GetMethod("Do")!.GetParameters()[0].ParameterType)
            .ToArray();

        // An erasure is taken by every grain, as a tick is.
        Commands().Where(command => command != typeof(EraseContents)).ShouldEachBe(command => taken.Count(kind => command.IsSubclassOf(kind)) == 1);
        taken.Length.ShouldBe(ActorDefinitions.All.Count());
    }

    private static IEnumerable<Type> Ours() => typeof(IActorGrain).Assembly.GetTypes().Concat(typeof(Channels.Connections.IConnectionGrain).Assembly.GetTypes());

    private static IEnumerable<Type> Commands() => typeof(Command).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Command)) && type != typeof(Tick))
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static string Describe(MethodInfo method)
    {
        var alias = method.GetCustomAttribute<AliasAttribute>()?.Alias ?? $"{method.Name} HAS NO ALIAS";
        var parameters = string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name));
        var interleaved = method.GetCustomAttribute<AlwaysInterleaveAttribute>() is null ? "" : " interleaved";
        return $"{alias}({parameters}) -> {method.ReturnType.GetGenericArguments().FirstOrDefault()?.Name ?? "nothing"}{interleaved}";
    }
}
