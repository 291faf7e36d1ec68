using Actors.Domain.Macros;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;
using Actors.Server.Administration;
using Actors.Server.Macros.Rendering;

namespace Actors.Server.Tickets.Migrating;

/// <param name="Text">What the macro came to.</param>
public sealed record MadeMessage(QueueReply Reply, MacroPurpose Purpose, string Text, Governing Governing);

/// <summary>Makes the reply that carries a step of a migration: rendered here, so that what is locked is what was approved (R78).</summary>
public sealed class OfficialMessages(IActors actors, MacroRenderer renderer, Governors governors, Sealing sealing)
{
    public async Task<MadeMessage> Make(string tenant, Guid ticket, MacroChoice macro, long seen, CancellationToken cancel)
    {
        var state = (await actors.ReadTicket(tenant, ticket, cancel)).As<TicketState>();
        var rendition = await renderer.Render(tenant, macro, state.Channel, cancel);
        var governing = await governors.Of(tenant, state, cancel);
        var reply = new QueueReply(sealing.NewId(), sealing.Reply(ticket, new ReplyBody(rendition.Text)), [], seen, Automatic: false)
        {
            Account = governing.Own,
            Others = governing.Others,
            IsOfficial = governing.IsOfficial,
            Macro = rendition.Use,
            Wording = (await actors.ReadTenant(tenant, cancel)).Wording,
        };
        return new(reply, rendition.Purpose, rendition.Text, governing);
    }
}
