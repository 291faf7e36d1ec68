using Actors.Grains.Calls;
using Actors.Grains.Tests.Clusters;

namespace Actors.Grains.Tests.Calls;

/// <summary>A grain that is called around the checks above it still knows whom it serves.</summary>
public sealed class ForeignCalls : ClusterTest
{
    private static readonly Who Anna = Who.Person(Guid.Parse("0190b8a0-0000-7000-8000-000000000001"));

    [Fact]
    public async Task An_actor_of_another_tenant_is_out_of_reach()
    {
        var silos = await Start(1);
        var ticket = await OpenTicket(silos.Actors(), "thread-1");

        using var rival = CallScope.Bind("rival", Who.System("test"));

        var actors = silos.Service<IActors>();
        await Should.ThrowAsync<ForeignCallException>(actors.Read(ticket));
        await Should.ThrowAsync<ForeignCallException>(actors.Version(ticket));
        await Should.ThrowAsync<ForeignCallException>(actors.Send(ticket, Make.Note(), Make.Meta()));
    }

    [Fact]
    public async Task A_person_gives_no_command_in_another_name()
    {
        var silos = await Start(1);
        var ticket = await OpenTicket(silos.Actors(), "thread-1");

        using var anna = CallScope.Bind(Tenant, Anna);

        var actors = silos.Service<IActors>();
        await Should.ThrowAsync<ForeignCallException>(actors.Send(ticket, Make.Note(), Make.Meta()));
        (await actors.Send(ticket, Make.Note(), Make.Meta() with { By = Anna })).ShouldBeOfType<CommandReply.Accepted>();
    }

    [Fact]
    public async Task A_call_for_nobody_does_not_leave_the_caller()
    {
        var silos = await Start(1);

        await Should.ThrowAsync<ForeignCallException>(silos.Service<IActors>().Read(NewTicket()));
    }

    [Fact]
    public async Task A_call_around_the_way_in_is_refused_where_it_arrives()
    {
        var silos = await Start(1);
        var grain = silos.Service<IGrainFactory>().Find(NewTicket());

        await Should.ThrowAsync<ForeignCallException>(grain.Version());
    }
}
