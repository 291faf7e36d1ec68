namespace Actors.Grains.Calls;

/// <summary>Finds the grain of an actor, and hands it a command that only its kind takes.</summary>
internal static class GrainCalls
{
    public static IActorGrain Find(this IGrainFactory grains, ActorId actor)
    {
        var key = GrainKey.Of(actor);
        return actor.Kind switch
        {
            ActorKinds.Tenant => grains.GetGrain<ITenantGrain>(key),
            ActorKinds.Ticket => grains.GetGrain<ITicketGrain>(key),
            ActorKinds.Order => grains.GetGrain<IOrderGrain>(key),
            ActorKinds.Mail => grains.GetGrain<IMailGrain>(key),
            ActorKinds.Suspension => grains.GetGrain<ISuspensionGrain>(key),
            ActorKinds.Macro => grains.GetGrain<IMacroGrain>(key),
            _ => throw new NotSupportedException($"No grain for actors of kind '{actor.Kind}'."),
        };
    }

    public static Task<CommandReply> Do(this IActorGrain grain, Command command, CommandMeta meta) => (grain, command) switch
    {
        (_, Tick) => grain.Tick(meta),
        (_, EraseContents erase) => grain.Erase(erase, meta),
        (ITenantGrain tenant, TenantCommand its) => tenant.Do(its, meta),
        (ITicketGrain ticket, TicketCommand its) => ticket.Do(its, meta),
        (IOrderGrain order, OrderCommand its) => order.Do(its, meta),
        (IMailGrain mail, MailCommand its) => mail.Do(its, meta),
        (ISuspensionGrain suspension, SuspensionCommand its) => suspension.Do(its, meta),
        (IMacroGrain macro, MacroCommand its) => macro.Do(its, meta),
        _ => throw new NotSupportedException($"{grain.GetGrainId()} does not take {command.GetType().Name}."),
    };
}
