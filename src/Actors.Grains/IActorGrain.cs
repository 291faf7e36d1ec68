using Orleans.Concurrency;

namespace Actors.Grains;

/// <summary>What every actor answers as a grain. Aliases are the wire format: never renamed, see the contract test.</summary>
[Alias("actors.actor")]
public interface IActorGrain : IGrainWithStringKey
{
    [Alias("tick")]
    Task<CommandReply> Tick(CommandMeta meta);

    [Alias("erase")]
    Task<CommandReply> Erase(EraseContents command, CommandMeta meta);

    /// <summary>The committed state, or null when it is still the one of <paramref name="known"/>; answered while a command is in progress.</summary>
    [AlwaysInterleave]
    [Alias("view")]
    Task<ActorView?> View(long known);

    /// <summary>The committed version; answered while a command is in progress.</summary>
    [AlwaysInterleave]
    [Alias("version")]
    Task<long> Version();
}
