using Actors.Server.Access.Sessions;

namespace Actors.Server.Live;

/// <summary>
/// Carries the runtime's hints to the connections, and looks after them: rights that were lost end memberships, presence that was
/// not renewed ends.
/// </summary>
public sealed class LiveFeed : LoopService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private readonly LiveTopics _topics;
    private readonly Connections _connections;
    private readonly TopicRights _rights;
    private readonly Presence _presence;
    private readonly People _people;
    private IDisposable? _subscription;

    public LiveFeed(LiveTopics topics, Connections connections, TopicRights rights, Presence presence, People people, ILogger<LiveFeed> logger)
        : base("live connections", LookEvery, logger) =>
        (_topics, _connections, _rights, _presence, _people) = (topics, connections, rights, presence, people);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = _topics.Subscribe(Deliver);
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return base.StopAsync(cancellationToken);
    }

    private void Deliver(IReadOnlyList<Hint> hints)
    {
        foreach (var hint in hints)
        {
            if (hint.Topic == SessionNews.Topic)
            {
                _people.Forget(hint.Tenant);
                Nudge();
                continue;
            }
            if (hint.Topic == Topics.Tenant)
                Nudge();
            _connections.Send(hint.Tenant, hint.Topic, "hint", Message(hint));
        }
    }

    private static HintMessage Message(Hint hint)
    {
        var actor = ActorId.FromStream(hint.Tenant, hint.Stream);
        Guid? ticket = actor.Kind == ActorKinds.Ticket ? Guid.Parse(actor.Key) : null;
        return new(TopicRights.Called(hint.Topic), hint.Stream, hint.Version, new(hint.Type, ticket, hint.Status, hint.DueAt));
    }

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        _presence.Expire();
        foreach (var connection in _connections.Open)
        {
            var caller = await _rights.Current(connection.Identity, cancel);
            if (caller is null)
            {
                connection.Abort();
                continue;
            }
            foreach (var topic in connection.Topics.Where(topic => !TopicRights.May(caller, topic)))
            {
                _connections.Leave(connection, topic);
                _presence.Clear(connection, topic);
                Connections.Send(connection, "dropped", new DroppedMessage(TopicRights.Called(topic)));
            }
        }
        return false;
    }
}
