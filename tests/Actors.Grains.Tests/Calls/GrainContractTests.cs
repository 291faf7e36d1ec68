using System.Reflection;
using Actors.Grains.Calls;
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
        foreach (var type in typeof(IActorGrain).Assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
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

    [Fact]
    public void Every_kind_of_actor_is_a_grain_and_every_command_has_one_home()
    {
        var commands = typeof(Command).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Command)) && type != typeof(Tick));
        var homes = GrainKinds.All.SelectMany(kind => kind.Commands.Where(command => command != typeof(Tick))).ToArray();

        homes.ShouldBe(commands, ignoreOrder: true);
        GrainKinds.All.ShouldAllBe(kind => kind.Commands.Contains(typeof(Tick)) && ActorDefinitions.Of(kind.Kind) != null);
    }

    private static string Describe(MethodInfo method)
    {
        var alias = method.GetCustomAttribute<AliasAttribute>()?.Alias ?? $"{method.Name} HAS NO ALIAS";
        var parameters = string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name));
        var interleaved = method.GetCustomAttribute<AlwaysInterleaveAttribute>() is null ? "" : " interleaved";
        return $"{alias}({parameters}) -> {method.ReturnType.GetGenericArguments().FirstOrDefault()?.Name ?? "nothing"}{interleaved}";
    }
}
