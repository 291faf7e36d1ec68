using Orleans.Runtime;
using Orleans.Runtime.Services;

namespace Actors.Grains.Live;

/// <summary>The way to the live host of each silo.</summary>
internal sealed class LiveHosts(IServiceProvider services) : GrainServiceClient<ILiveHost>(services)
{
    public ILiveHost On(SiloAddress silo) => GetGrainService(silo);
}
