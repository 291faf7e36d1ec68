using Actors.Domain.Tenants;
using Actors.Domain.Tickets.Suspending;

namespace Actors.Server.Suspensions;

/// <summary>
/// Keeps on a ticket that somebody tried to answer under a suspension, whatever came of it (R97): refused on any path, or asked of compliance as the
/// protocol wants.
/// </summary>
public sealed class Attempts(IActors actors)
{
    /// <param name="approval">What was asked for; null where the attempt was refused.</param>
    public async Task Record(
        string tenant, Guid ticket, Governing governing, Guid suspension, Guid? approval, CommandMeta meta, CancellationToken cancel)
    {
        if (Since(governing, suspension) is { } since)
            await actors.Send(
                ActorId.ForTicket(tenant, ticket), new RecordPreventedAnswer(suspension, since, approval), meta.Part("prevented"), cancel);
    }

    /// <summary>Null when the suspension does not hold the ticket by now.</summary>
    private static DateTimeOffset? Since(Governing governing, Guid suspension) =>
        governing.Others.Select(other => other.Mode).Prepend(governing.Own).FirstOrDefault(mode => mode.Suspension == suspension)?.Since;
}
