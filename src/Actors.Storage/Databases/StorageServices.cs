using Microsoft.Extensions.DependencyInjection;

namespace Actors.Storage;

/// <summary>An open installation as services. It belongs to whoever opened it: the container does not close it.</summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageSession session) => services
        .AddSingleton(session.Database)
        .AddSingleton(session.Master)
        .AddSingleton(session.Journal)
        .AddSingleton(session.JournalHealth)
        .AddSingleton(session.Contents)
        .AddSingleton(session.Accesses)
        .AddSingleton(session.Secrets)
        .AddSingleton(session.GrainStateSeal)
        .AddSingleton(session.Snapshots)
        .AddSingleton(session.Leaves)
        .AddSingleton(session.LogKeys)
        .AddSingleton(session.WitnessKeys)
        .AddSingleton(session.OutsideCheckpoints)
        .AddSingleton(session.Verifier)
        .AddSingleton<Accounts>()
        .AddSingleton<ArchiveExport>()
        .AddSingleton<ApiKeys>()
        .AddSingleton<Changes>()
        .AddSingleton<Checkpoints>()
        .AddSingleton<CheckpointWitness>()
        .AddSingleton<ClockTable>()
        .AddSingleton<CompanyLogouts>()
        .AddSingleton<ContentErasure>()
        .AddSingleton<EffectQueue>()
        .AddSingleton<EndedSessions>()
        .AddSingleton<GrainStates>()
        .AddSingleton<Incidents>()
        .AddSingleton<LogSigner>()
        .AddSingleton<MacroLibrary>()
        .AddSingleton<AskedReviews>()
        .AddSingleton<MailQueue>()
        .AddSingleton<Notifications>()
        .AddSingleton<OrderHistory>()
        .AddSingleton<Outbox>()
        .AddSingleton<Passkeys>()
        .AddSingleton<PasswordResets>()
        .AddSingleton<SearchIndex>()
        .AddSingleton<SearchIndexer>()
        .AddSingleton<SignIns>()
        .AddSingleton<Tenants>()
        .AddSingleton<TicketQueue>()
        .AddSingleton<RecentEvents>()
        .AddSingleton<TreeGrower>()
        .AddSingleton<UnreadTickets>()
        .AddSingleton<Users>();
}
