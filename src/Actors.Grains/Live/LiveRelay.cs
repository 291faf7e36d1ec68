using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Actors.Grains.Live;

/// <summary>
/// Carries this process's hints and presence to the other hosts of the cluster and theirs to this one. Who they are is told by the
/// cluster's membership alone: a host that died or left is forgotten with it, and one that starts says hello to all before it is
/// active, so that nothing falls between its start and the first time the others hear of it.
/// </summary>
internal sealed partial class LiveRelay(
    LiveTopics topics, LiveHosts hosts, IClusterMembershipService membership, ILocalSiloDetails self, ILogger<LiveRelay> logger)
    : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    /// <summary>A host that does not answer a hello by then will hear the rest from its membership.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<SiloAddress, HostLine> _lines = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _following = Task.CompletedTask;

    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe(nameof(LiveRelay), ServiceLifecycleStage.BecomeActive - 1, Start, Stop);

    /// <summary>From another host; from a new one this is its hello.</summary>
    public void Hear(LiveNews news)
    {
        if (SiloAddress.FromParsableString(news.From) is { } from && membership.CurrentSnapshot.GetSiloStatus(from) is not SiloStatus.Dead)
            Open(from);
        topics.Receive(news.Hints);
        foreach (var there in news.Presence)
            topics.Presence.Receive(news.From, there);
    }

    private async Task Start(CancellationToken cancel)
    {
        topics.PassOn(Pass);
        topics.Presence.Announced += Pass;
        await Task.WhenAll(Others(membership.CurrentSnapshot).Select(other => Greet(other, cancel)));
        _following = Follow(_stop.Token);
    }

    private async Task Stop(CancellationToken cancel)
    {
        topics.PassOn(null);
        topics.Presence.Announced -= Pass;
        await _stop.CancelAsync();
        await _following;
        foreach (var other in _lines.Keys)
            await Close(other);
    }

    public void Dispose() => _stop.Dispose();

    private async Task Greet(SiloAddress other, CancellationToken cancel)
    {
        Open(other);
        try
        {
            await hosts.On(other).Hear(new(self.SiloAddress.ToParsableString(), [], [])).WaitAsync(Patience, TimeProvider.System, cancel);
        }
        catch (Exception error) when (error is OrleansException or TimeoutException)
        {
            LogNotGreeted(error, other);
        }
    }

    private async Task Follow(CancellationToken stop)
    {
        try
        {
            await foreach (var snapshot in membership.MembershipUpdates.WithCancellation(stop))
            {
                var others = Others(snapshot).ToHashSet();
                foreach (var other in others)
                    Open(other);
                foreach (var other in _lines.Keys.Where(known => snapshot.GetSiloStatus(known) is SiloStatus.Dead))
                    await Close(other);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // This host stops; the others learn that from the membership too.
        }
    }

    private IEnumerable<SiloAddress> Others(ClusterMembershipSnapshot snapshot) => snapshot.Members.Values
        .Where(member => member.Status is SiloStatus.Active && !member.SiloAddress.Equals(self.SiloAddress))
        .Select(member => member.SiloAddress);

    private void Open(SiloAddress other)
    {
        if (_stop.IsCancellationRequested || _lines.ContainsKey(other))
            return;
        var line = new HostLine(self.SiloAddress.ToParsableString(), hosts.On(other), logger);
        if (_lines.TryAdd(other, line))
            topics.Presence.Came();
        else
            line.DisposeAsync().AsTask().Ignore();
    }

    private async Task Close(SiloAddress other)
    {
        if (!_lines.TryRemove(other, out var line))
            return;
        await line.DisposeAsync();
        topics.Presence.Left(other.ToParsableString());
    }

    private void Pass(Hint hint)
    {
        foreach (var line in _lines.Values)
            line.Put(hint);
    }

    private void Pass(PresenceHere here)
    {
        foreach (var line in _lines.Values)
            line.Put(here);
    }
}
