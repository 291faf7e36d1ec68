using Actors.Domain.Macros.Approving;
using Actors.Domain.Macros.Drafting;

namespace Actors.Grains.Kinds;

/// <summary>A macro with its versions.</summary>
[Alias("actors.macro")]
public interface IMacroGrain : IActorGrain
{
    [Alias("create")]
    Task<CommandReply> Create(CreateMacro macro, CommandMeta meta);

    [Alias("draft")]
    Task<CommandReply> Draft(DraftMacro macro, CommandMeta meta);

    [Alias("approve")]
    Task<CommandReply> Approve(ApproveMacro approval, CommandMeta meta);

    [Alias("retire")]
    Task<CommandReply> Retire(RetireMacro retirement, CommandMeta meta);
}

[GrainType("macro")]
internal sealed class MacroGrain(SiloContext context, ILogger<MacroGrain> logger)
    : ActorGrain(ActorKinds.Macro, context, logger), IMacroGrain
{
    public Task<CommandReply> Create(CreateMacro macro, CommandMeta meta) => Handle(macro, meta);

    public Task<CommandReply> Draft(DraftMacro macro, CommandMeta meta) => Handle(macro, meta);

    public Task<CommandReply> Approve(ApproveMacro approval, CommandMeta meta) => Handle(approval, meta);

    public Task<CommandReply> Retire(RetireMacro retirement, CommandMeta meta) => Handle(retirement, meta);
}
