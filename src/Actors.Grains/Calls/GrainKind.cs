using System.Collections.Frozen;
using System.Reflection;

namespace Actors.Grains.Calls;

/// <summary>How one kind of actor is addressed and called.</summary>
internal abstract class GrainKind(string kind)
{
    public string Kind => kind;

    public abstract Type Interface { get; }

    /// <summary>The commands its interface has a method for.</summary>
    public abstract IEnumerable<Type> Commands { get; }

    public abstract IActorGrain Find(IGrainFactory grains, ActorId actor);

    public abstract Task<CommandReply> Call(IActorGrain grain, Command command, CommandMeta meta);
}

/// <summary>
/// Finds the method of <typeparamref name="TGrain"/> that takes a command, once per process: a grain interface is the only place
/// that lists what a kind of actor understands.
/// </summary>
internal sealed class GrainKind<TGrain>(string kind) : GrainKind(kind)
    where TGrain : IActorGrain
{
    private static readonly FrozenDictionary<Type, Func<TGrain, Command, CommandMeta, Task<CommandReply>>> Methods =
        typeof(TGrain).GetInterfaces().Append(typeof(TGrain))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters() is [var command, var meta]
                && command.ParameterType.IsSubclassOf(typeof(Command))
                && meta.ParameterType == typeof(CommandMeta))
            .ToFrozenDictionary(method => method.GetParameters()[0].ParameterType, Bind);

    public override Type Interface => typeof(TGrain);

    public override IEnumerable<Type> Commands => Methods.Keys;

    public override IActorGrain Find(IGrainFactory grains, ActorId actor) => grains.GetGrain<TGrain>(GrainKey.Of(actor));

    public override Task<CommandReply> Call(IActorGrain grain, Command command, CommandMeta meta) =>
        Methods.TryGetValue(command.GetType(), out var method) ? method((TGrain)grain, command, meta) : grain.Do(command, meta);

    private static Func<TGrain, Command, CommandMeta, Task<CommandReply>> Bind(MethodInfo method) =>
        (Func<TGrain, Command, CommandMeta, Task<CommandReply>>)typeof(GrainKind<TGrain>)
            .GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(method.GetParameters()[0].ParameterType)
            .Invoke(null, [method])!;

    private static Func<TGrain, Command, CommandMeta, Task<CommandReply>> Typed<TCommand>(MethodInfo method)
        where TCommand : Command
    {
        var call = method.CreateDelegate<Func<TGrain, TCommand, CommandMeta, Task<CommandReply>>>();
        return (grain, command, meta) => call(grain, (TCommand)command, meta);
    }
}
