namespace Actors.Server.Live;

/// <summary>What those at a topic were told last of who else is there, so that from then on they are told what is otherwise.</summary>
internal sealed class ToldPresence
{
    private readonly Lock _telling = new();
    private readonly Dictionary<(string Tenant, string Topic), IReadOnlyList<PresentPerson>> _told = [];

    /// <summary>Hands to <paramref name="tell"/> what has moved since the last time, if anything has.</summary>
    public void Tell((string Tenant, string Topic) place, IReadOnlyList<PresentPerson> now, Action<PresenceMessage> tell)
    {
        lock (_telling)
        {
            var before = _told.GetValueOrDefault(place, []);
            var moved = now.Except(before).ToArray();
            var gone = before.Select(person => person.Id).Except(now.Select(person => person.Id)).ToArray();
            if (now.Count > 0)
                _told[place] = now;
            else
                _told.Remove(place);
            if (moved.Length + gone.Length > 0)
                tell(new(place.Topic, Whole: false, moved, gone));
        }
    }

    /// <summary>Hands over all of it: what is told next goes on from there.</summary>
    public void Show((string Tenant, string Topic) place, Action<PresenceMessage> tell)
    {
        lock (_telling)
            tell(new(place.Topic, Whole: true, _told.GetValueOrDefault(place, []), []));
    }
}
