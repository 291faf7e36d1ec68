using Actors.Domain.Orders.LinkingTickets;
using Actors.Domain.Orders.Shipping;
using Actors.Domain.Orders.Snapshotting;

namespace Actors.Grains.Kinds;

/// <summary>A marketplace order and what is known about it.</summary>
[Alias("actors.order")]
public interface IOrderGrain : IActorGrain
{
    [Alias("snapshot")]
    Task<CommandReply> Snapshot(TakeSnapshot snapshot, CommandMeta meta);

    [Alias("ship")]
    Task<CommandReply> Ship(RecordShipment shipment, CommandMeta meta);

    [Alias("link-ticket")]
    Task<CommandReply> Link(LinkTicket ticket, CommandMeta meta);
}

[GrainType("order")]
internal sealed class OrderGrain(SiloContext context, ILogger<OrderGrain> logger)
    : ActorGrain(ActorKinds.Order, context, logger), IOrderGrain
{
    public Task<CommandReply> Snapshot(TakeSnapshot snapshot, CommandMeta meta) => Handle(snapshot, meta);

    public Task<CommandReply> Ship(RecordShipment shipment, CommandMeta meta) => Handle(shipment, meta);

    public Task<CommandReply> Link(LinkTicket ticket, CommandMeta meta) => Handle(ticket, meta);
}
