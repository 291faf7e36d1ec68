namespace Actors.Grains;

[GrainType(ActorKinds.Tenant)]
internal sealed class TenantGrain(SiloContext context, ILogger<TenantGrain> logger) : ActorGrain(ActorKinds.Tenant, context, logger), ITenantGrain
{
    public Task<CommandReply> Do(TenantCommand command, CommandMeta meta) => Handle(command, meta);
}

[GrainType(ActorKinds.Ticket)]
internal sealed class TicketGrain(SiloContext context, ILogger<TicketGrain> logger) : ActorGrain(ActorKinds.Ticket, context, logger), ITicketGrain
{
    public Task<CommandReply> Do(TicketCommand command, CommandMeta meta) => Handle(command, meta);
}

[GrainType(ActorKinds.Order)]
internal sealed class OrderGrain(SiloContext context, ILogger<OrderGrain> logger) : ActorGrain(ActorKinds.Order, context, logger), IOrderGrain
{
    public Task<CommandReply> Do(OrderCommand command, CommandMeta meta) => Handle(command, meta);
}

[GrainType(ActorKinds.Mail)]
internal sealed class MailGrain(SiloContext context, ILogger<MailGrain> logger) : ActorGrain(ActorKinds.Mail, context, logger), IMailGrain
{
    public Task<CommandReply> Do(MailCommand command, CommandMeta meta) => Handle(command, meta);
}

[GrainType(ActorKinds.Suspension)]
internal sealed class SuspensionGrain(SiloContext context, ILogger<SuspensionGrain> logger) : ActorGrain(ActorKinds.Suspension, context, logger), ISuspensionGrain
{
    public Task<CommandReply> Do(SuspensionCommand command, CommandMeta meta) => Handle(command, meta);
}

[GrainType(ActorKinds.Macro)]
internal sealed class MacroGrain(SiloContext context, ILogger<MacroGrain> logger) : ActorGrain(ActorKinds.Macro, context, logger), IMacroGrain
{
    public Task<CommandReply> Do(MacroCommand command, CommandMeta meta) => Handle(command, meta);
}
