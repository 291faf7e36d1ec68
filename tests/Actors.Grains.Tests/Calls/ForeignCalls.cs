using Actors.Grains.Calls;
using Actors.Grains.Kinds;
using Actors.Grains.Tests.Clusters;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains.Tests.Calls;

/// <summary>A grain that is called around the checks above it still knows whom it serves.</summary>
public sealed class ForeignCalls : ClusterTest
{
    [Fact]
    public async Task An_actor_of_another_tenant_is_out_of_reach()
    {
        var silos = await Start(1);
        var ticket = await OpenTicket(silos.Actors(), "thread-1");

        CallerContext.Bind("rival", Who.Person(Guid.Empty));

        await Should.ThrowAsync<ForeignCallException>(silos.Actors().Read(ticket));
        await Should.ThrowAsync<ForeignCallException>(silos.Actors().Send(ticket, Make.Note(), Make.Meta()));
    }

    [Fact]
    public async Task A_command_in_another_name_is_refused()
    {
        var silos = await Start(1);
        var ticket = await OpenTicket(silos.Actors(), "thread-1");
        var grain = Grains(silos).GetGrain<ITicketGrain>(GrainKey.Of(ticket));

        CallerContext.Bind(Tenant, Who.Person(Guid.Empty));

        await Should.ThrowAsync<ForeignCallException>(grain.Note(Make.Note(), Make.Meta()));
    }

    [Fact]
    public async Task A_call_bound_to_nobody_is_refused()
    {
        var silos = await Start(1);
        var grain = Grains(silos).GetGrain<ITicketGrain>(GrainKey.Of(NewTicket()));

        await Should.ThrowAsync<ForeignCallException>(grain.View());
    }

    private static IGrainFactory Grains(Silos silos) => silos.Cluster.GetSiloServiceProvider().GetRequiredService<IGrainFactory>();
}
