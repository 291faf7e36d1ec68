using Actors.Grains.Desks;

namespace Actors.Server.Tickets.Listing;

/// <summary>Which tickets of a list somebody else has changed since the person who asks read them.</summary>
public sealed class UnreadMarks(GrainDesks desks, UnreadTickets tickets)
{
    /// <returns>Null for keys, which read nothing.</returns>
    public async Task<IReadOnlySet<Guid>?> Of(Caller caller, IEnumerable<Guid> listed, CancellationToken cancel)
    {
        if (!caller.Who.IsPerson)
            return null;
        Guid[] asked = [.. listed];
        var seen = await desks.Seen(new(caller.Tenant, caller.Id), asked, cancel);
        return await tickets.Among(caller.Tenant, caller.Id, [.. asked.Zip(seen)], cancel);
    }
}
