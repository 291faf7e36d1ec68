using Actors.Domain.Tenants;

namespace Actors.Runtime;

/// <summary>Notes down who is told what, and lets the windows they have open know, in all processes.</summary>
public sealed class Herald(IActors actors, Notifications notifications, LiveTopics live, TimeProvider time)
{
    /// <param name="id">Telling twice under one id is telling once.</param>
    public async Task Tell(string tenant, Guid id, Tell told, CancellationToken cancel)
    {
        var state = (await actors.Read(ActorId.ForTenant(tenant), cancel).ConfigureAwait(false)).As<TenantState>();
        var audience = Audience.Of(state, told.To);
        var notification = new Notification(id, told.Topic, told.About, told.OfAccount, told.At);
        await notifications.Add(tenant, notification, audience.To, PersonOf(told.By), cancel).ConfigureAwait(false);
        foreach (var person in audience.People)
            live.Announce(new(tenant, Topics.Desk(person), told.About, Micros.From(told.At), told.Topic, null, null));
    }

    /// <summary>An effect is given up: until a person looks, what it stands for does not happen.</summary>
    public Task TellQuarantined(LeasedEffect effect, CancellationToken cancel)
    {
        var id = CommandIds.Id(CommandIds.Hash("quarantined", effect.Tenant, effect.Id.ToString("N"), Micros.From(effect.LeasedUntil).ToString("D", null)));
        var to = Addressee.Role(Roles.Supervisor);
        var told = new Tell(Notices.EffectQuarantined, effect.Stream, [to], Who.System("effects"), time.GetUtcNow()) { OfAccount = effect.Account };
        return Tell(effect.Tenant, id, told, cancel);
    }

    private static Guid? PersonOf(Who who) => Addressee.OfWho(who).Select(person => (Guid?)Guid.Parse(Addressee.KeyOf(person))).FirstOrDefault();
}
