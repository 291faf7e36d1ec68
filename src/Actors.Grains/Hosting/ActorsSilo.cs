using Actors.Grains.Calls;
using Actors.Grains.Clocks;
using Actors.Grains.Live;
using Actors.Grains.Wire;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Reminders;
using Orleans.Runtime;

namespace Actors.Grains.Hosting;

/// <summary>What makes a silo one of ours, whatever cluster it joins.</summary>
public static class ActorsSilo
{
    /// <summary>A call that was not answered after this time is <em>unknown</em>: safe to make again with the same command id.</summary>
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(30);

    /// <param name="context">What the cells of this process share.</param>
    /// <param name="actors">Opened when the silo is active.</param>
    /// <param name="live">Whose hints the other silos hear, and who hears theirs.</param>
    /// <param name="alarms">How actors are woken for their clocks.</param>
    public static ISiloBuilder AddActors(
        this ISiloBuilder silo, CellContext context, OrleansActors actors, LiveTopics live, AlarmOptions? alarms = null)
    {
        WireFormat.Add(silo.Services);
        silo.Services.AddSingleton(new SiloContext(context, alarms ?? new()));
        UseClocks(silo.Services, context.Time);
        silo.Services.AddSingleton(live).AddSingleton<LiveHosts>().AddSingleton<LiveRelay>();
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(services => services.GetRequiredService<LiveRelay>());
        silo.AddGrainService<LiveHost>();
        silo.AddIncomingGrainCallFilter<CallerFilter>();
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
        return silo.AddStartupTask((services, _) =>
        {
            actors.Open(services.GetRequiredService<IGrainFactory>());
            return Task.CompletedTask;
        });
    }

    /// <summary>The product's time may be driven; who is alive and what has timed out is always told by the machine's.</summary>
    private static void UseClocks(IServiceCollection services, TimeProvider time)
    {
        services.AddKeyedSingleton(TimeProviderNames.Grains, time);
        services.AddKeyedSingleton(ReminderTimeProviderNames.Reminders, time);
        foreach (var area in (string[])
            [
                TimeProviderNames.Messaging, TimeProviderNames.SystemTimers, TimeProviderNames.Membership,
                TimeProviderNames.ActivationManagement, TimeProviderNames.GrainDirectory,
            ])
            services.AddKeyedSingleton(area, TimeProvider.System);
    }
}
