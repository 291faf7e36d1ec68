using Actors.Server.Administration.ApiKeys;
using Actors.Server.Administration.Installing;
using Actors.Server.Administration.Users;
using Actors.Server.Deliveries;
using Actors.Server.Intake;
using Actors.Server.Intake.Mails;
using Actors.Server.Live;
using Actors.Server.Macros.Drafting;
using Actors.Server.Macros.Rendering;
using Actors.Server.Orders;
using Actors.Server.Orders.Histories;
using Actors.Server.Search;
using Actors.Server.Tickets.Acting;
using Actors.Server.Tickets.Gating;
using Actors.Server.Tickets.Migrating;
using Actors.Server.Suspensions;
using Actors.Server.Suspensions.Evidence;
using Actors.Server.Tickets.Timelines;
using Microsoft.AspNetCore.SignalR;

namespace Actors.Server.Hosting;

/// <summary>What the slices ask for.</summary>
public static class ServerServices
{
    /// <summary>The record and the actors; both belong to the host, not to the container.</summary>
    public static void AddRecord(this IServiceCollection services, StorageSession store, ActorsRuntime runtime, ILoggerFactory log)
    {
        var database = store.Database;
        services
            .AddSingleton(store.Journal)
            .AddSingleton(store.Contents)
            .AddSingleton(store.Verifier)
            .AddSingleton(new TicketQueue(database))
            .AddSingleton(new OrderHistory(database))
            .AddSingleton(new Accounts(database))
            .AddSingleton(new EffectQueue(database))
            .AddSingleton(new Outbox(database))
            .AddSingleton(new Incidents(database))
            .AddSingleton(new MacroLibrary(database))
            .AddSingleton(new MailQueue(database))
            .AddSingleton(new Storage.Changes(database))
            .AddSingleton(new SearchIndex(database, store.Contents, log.CreateLogger<SearchIndex>()))
            .AddSingleton(new Users(database, store.Secrets))
            .AddSingleton(new ApiKeys(database))
            .AddSingleton(new Tenants(database))
            .AddSingleton(runtime.Actors)
            .AddSingleton(runtime.Live)
            .AddSingleton(runtime.Effects)
            .AddSingleton(runtime.Deadlines);
    }

    public static void AddSlices(this IServiceCollection services) => services
        .AddSingleton<NewContents>()
        .AddSingleton<Sealing>()
        .AddSingleton<TicketReplays>()
        .AddSingleton<Timeline>()
        .AddSingleton<EventPages>()
        .AddSingleton<AffectedTickets>()
        .AddSingleton<GateRules>()
        .AddSingleton<DoneElsewhere>()
        .AddSingleton<OfficialMessages>()
        .AddSingleton<TicketIntake>()
        .AddSingleton<MailIntake>()
        .AddSingleton<OrderAddresses>()
        .AddSingleton<OrderEntries>()
        .AddSingleton<OrdersFound>()
        .AddSingleton<DeliveryContents>()
        .AddSingleton<Reports>()
        .AddSingleton<KeyIssue>()
        .AddSingleton<MacroRenderer>()
        .AddSingleton<StarterMacros>()
        .AddScoped<Admission>()
        .AddScoped<Bootstrap>();

    public static void AddLive(this IServiceCollection services)
    {
        services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = 8 * 1024;
            hub.StatefulReconnectBufferSize = 0;
        }).AddJsonProtocol(json => Wire.Configure(json.PayloadSerializerOptions));
        services.AddSingleton<Connections>();
        services.AddSingleton<HubLifetimeManager<LiveHub>>(provider => provider.GetRequiredService<Connections>());
        services.AddSingleton<Presence>().AddSingleton<TopicRights>();
        services.AddHostedService<LiveFeed>();
    }
}
