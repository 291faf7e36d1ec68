namespace Actors.Grains;

// A grain takes the commands of its kind, so a new command needs nothing here. A new kind is its commands' base in the domain, a grain
// here and two lines in GrainCalls.

/// <summary>A seller: accounts, people, keys and settings.</summary>
[Alias("actors.tenant")]
public interface ITenantGrain : IActorGrain
{
    [Alias("do")]
    Task<CommandReply> Do(TenantCommand command, CommandMeta meta);
}

/// <summary>A conversation with a buyer.</summary>
[Alias("actors.ticket")]
public interface ITicketGrain : IActorGrain
{
    [Alias("do")]
    Task<CommandReply> Do(TicketCommand command, CommandMeta meta);
}

/// <summary>A marketplace order with what is known of it.</summary>
[Alias("actors.order")]
public interface IOrderGrain : IActorGrain
{
    [Alias("do")]
    Task<CommandReply> Do(OrderCommand command, CommandMeta meta);
}

/// <summary>A mail that could not be taken in.</summary>
[Alias("actors.mail")]
public interface IMailGrain : IActorGrain
{
    [Alias("do")]
    Task<CommandReply> Do(MailCommand command, CommandMeta meta);
}

/// <summary>An incident of one account.</summary>
[Alias("actors.suspension")]
public interface ISuspensionGrain : IActorGrain
{
    [Alias("do")]
    Task<CommandReply> Do(SuspensionCommand command, CommandMeta meta);
}

/// <summary>A macro with its versions.</summary>
[Alias("actors.macro")]
public interface IMacroGrain : IActorGrain
{
    [Alias("do")]
    Task<CommandReply> Do(MacroCommand command, CommandMeta meta);
}
