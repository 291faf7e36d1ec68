using Actors.Channels.Mails;
using Actors.Channels.Sending;
using Actors.Server.Administration.ApiKeys;
using Actors.Server.Administration.Installing;
using Actors.Server.Administration.Users;
using Actors.Server.Changes;
using Actors.Server.Decisions;
using Actors.Server.Deliveries;
using Actors.Server.Desks;
using Actors.Server.Intake;
using Actors.Server.Intake.Mails;
using Actors.Server.Intake.Mails.Quarantine;
using Actors.Server.Live;
using Actors.Server.Macros.Drafting;
using Actors.Server.Macros.Rendering;
using Actors.Server.Notifications;
using Actors.Server.Orders;
using Actors.Server.Orders.Histories;
using Actors.Server.Orders.Refunding;
using Actors.Server.Problems;
using Actors.Server.Search;
using Actors.Server.Tickets.Acting;
using Actors.Server.Tickets.Reviewing;
using Actors.Server.Tickets.Gating;
using Actors.Server.Tickets.Listing;
using Actors.Server.Tickets.Merging;
using Actors.Server.Tickets.Migrating;
using Actors.Server.Suspensions;
using Actors.Server.Suspensions.Declaring;
using Actors.Server.Suspensions.Evidence;
using Actors.Server.Suspensions.Outboxes;
using Actors.Server.Tickets.Timelines;
using Microsoft.AspNetCore.SignalR;
using ConnectionViews = Actors.Server.Administration.Connections.ConnectionViews;

namespace Actors.Server.Hosting;

/// <summary>What the slices ask for.</summary>
public static class ServerServices
{
    public static void AddSlices(this IServiceCollection services) => services
        .AddSingleton<OutageLog>()
        .AddSingleton<NewContents>()
        .AddSingleton<Sealing>()
        .AddSingleton<TicketReplays>()
        .AddSingleton<Timeline>()
        .AddSingleton<EventPages>()
        .AddSingleton<Archives.ArchiveFile>()
        .AddSingleton<Verification.VerificationTurn>()
        .AddSingleton<Verification.SelfCheck>()
        .AddHostedService(services => services.GetRequiredService<Verification.SelfCheck>())
        .AddSingleton<AffectedTickets>()
        .AddSingleton<Attempts>()
        .AddSingleton<GateRules>()
        .AddSingleton<DoneElsewhere>()
        .AddSingleton<ActionPlans>()
        .AddSingleton<ReviewRequests>()
        .AddSingleton<AskedReviewReader>()
        .AddSingleton<RefundBookings>()
        .AddSingleton<OfficialMessages>()
        .AddSingleton<Conversations>()
        .AddSingleton<MergePartners>()
        .AddSingleton<MailPaces>()
        .AddSingleton<SuspensionSignals>()
        .AddSingleton<TicketIntake>()
        .AddSingleton<MailIntake>()
        .AddSingleton<MailQuarantine>()
        .AddSingleton<IMailIntake, RawMailIntake>()
        .AddSingleton<OrderAddresses>()
        .AddSingleton<OrderEntries>()
        .AddSingleton<OrdersFound>()
        .AddSingleton<FoundTickets>()
        .AddSingleton<LastWords>()
        .AddSingleton<UnreadMarks>()
        .AddSingleton<DeskHints>()
        .AddSingleton<NotificationReaders>()
        .AddSingleton<NotificationTickets>()
        .AddSingleton<HeldReplies>()
        .AddSingleton<IPendingDecisions, PendingIncidents>()
        .AddSingleton<IPendingDecisions, PendingReviews>()
        .AddSingleton<IPendingDecisions, PendingWaivers>()
        .AddSingleton<IPendingDecisions, PendingMacros>()
        .AddSingleton<DeliveryContents>()
        .AddSingleton<IOutgoingReplies, OutgoingReplies>()
        .AddSingleton<Reports>()
        .AddSingleton<KeyIssue>()
        .AddSingleton<ConnectionViews>()
        .AddSingleton<MacroRenderer>()
        .AddSingleton<StarterMacros>()
        .AddScoped<Admission>()
        .AddScoped<Reset>()
        .AddScoped<Bootstrap>();

    public static void AddLive(this IServiceCollection services)
    {
        services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = 8 * 1024;
            hub.StatefulReconnectBufferSize = 0;
            hub.AddFilter<CallerHubFilter>();
        }).AddJsonProtocol(json => Wire.Configure(json.PayloadSerializerOptions));
        services.AddSingleton<Connections>();
        services.AddSingleton<HubLifetimeManager<LiveHub>>(provider => provider.GetRequiredService<Connections>());
        services.AddSingleton<Presence>().AddSingleton<TopicRights>();
        services.AddHostedService<LiveFeed>();
        services.AddHostedService<PresenceFeed>();
    }
}
