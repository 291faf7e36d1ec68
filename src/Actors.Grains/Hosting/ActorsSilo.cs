using Actors.Grains.Calls;
using Actors.Grains.Clocks;
using Actors.Grains.Desks;
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

    /// <summary>
    /// Expects a <see cref="CellContext"/>, <see cref="LiveTopics"/>, <see cref="DeadlineSweep"/>, the stored clocks and the product's time
    /// among the services.
    /// </summary>
    public static ISiloBuilder AddActors(this ISiloBuilder silo)
    {
        WireFormat.Add(silo.Services);
        UseClocks(silo.Services);
        silo.Services
            .AddSingleton<PatientCalls>()
            .AddSingleton<IActors, OrleansActors>()
            .AddSingleton<GrainDesks>()
            .AddSingleton<SiloContext>()
            .AddSingleton<IReminderTable, ClockReminders>()
            .AddSingleton<LiveHosts>()
            .AddSingleton<LiveRelay>()
            .AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(services => services.GetRequiredService<LiveRelay>());
        silo.AddGrainService<LiveHost>();
        silo.AddReminders();
        silo.Configure<ReminderOptions>(reminders =>
            (reminders.RefreshReminderListPeriod, reminders.ReminderLoadingWindow) = (ClockReminders.ReadEvery, ClockReminders.Window));
        silo.AddIncomingGrainCallFilter<CallerFilter>();
        silo.AddActivityPropagation();
        return silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
    }

    /// <summary>The product's time may be driven; who is alive and what has timed out is always told by the machine's.</summary>
    private static void UseClocks(IServiceCollection services)
    {
        foreach (var area in (string[])[TimeProviderNames.Grains, ReminderTimeProviderNames.Reminders])
            services.AddKeyedSingleton(area, static (provider, _) => provider.GetRequiredService<TimeProvider>());
        foreach (var area in (string[])
            [
                TimeProviderNames.Messaging, TimeProviderNames.SystemTimers, TimeProviderNames.Membership,
                TimeProviderNames.ActivationManagement, TimeProviderNames.GrainDirectory,
            ])
            services.AddKeyedSingleton(area, TimeProvider.System);
    }
}
