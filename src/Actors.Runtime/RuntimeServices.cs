using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Actors.Runtime;

/// <summary>What the actors share and what goes on behind them, as services of the process they live in.</summary>
public static class RuntimeServices
{
    /// <summary>What cells need. To be added before the host of the actors, so that it stops after them.</summary>
    public static IServiceCollection AddCells(this IServiceCollection services) => services
        .AddService<Snapshots>()
        .AddSingleton<LiveTopics>()
        .AddSingleton(provider => new CellContext(
            provider.GetRequiredService<IJournal>(),
            provider.GetRequiredService<TimeProvider>(),
            [.. provider.GetServices<ICommitObserver>()],
            provider.GetRequiredService<Snapshots>()));

    /// <summary>The loops that follow the journal. To be added after the host of the actors, so that they find it and stop before it.</summary>
    public static IServiceCollection AddFollowers(this IServiceCollection services) => services
        .AddSingleton<OrderRouting>()
        .AddSingleton<OrderCases>()
        .AddSingleton<OrderMoney>()
        .AddSingleton<Governors>()
        .AddSingleton<SuspensionMarks>()
        .AddSingleton<TicketMerges>()
        .AddSingleton<TicketSplits>()
        .AddSingleton<SuspensionEffects>()
        .AddSingleton<Herald>()
        .AddSingleton<EffectHandlers>()
        .AddHostedService(provider => provider.GetRequiredService<LiveTopics>())
        .AddService<AccessRecording>()
        .AddService<MasterKeyFollowing>()
        .AddService<Indexing>()
        .AddService<Checkpointing>()
        .AddService<EffectWorker>()
        .AddService<OldNotifications>()
        .AddSingleton<Holds>()
        .AddSingleton<RetentionRun>()
        .AddService<Retaining>()
        .AddService<DeadlineSweep>()
        .AddObserver<LiveTopics>()
        .AddObserver<Indexing>()
        .AddObserver<EffectWorker>();

    private static IServiceCollection AddService<T>(this IServiceCollection services)
        where T : class, IHostedService =>
        services.AddSingleton<T>().AddHostedService(provider => provider.GetRequiredService<T>());

    private static IServiceCollection AddObserver<T>(this IServiceCollection services)
        where T : class, ICommitObserver =>
        services.AddSingleton<ICommitObserver>(provider => provider.GetRequiredService<T>());
}
