using Actors.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains.Tests.Clusters;

/// <summary>Whoever is connected to one silo hears of what another did.</summary>
public sealed class LiveAcrossSilos : ClusterTest
{
    private Silos _silos = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _silos = await Silos.Start(2, silo =>
        {
            silo.Services.AddSingleton<TimeProvider>(Time).AddStorage(Storage).AddCells();
            silo.AddActors();
            silo.Services.AddFollowers();
        });
    }

    public override async Task DisposeAsync()
    {
        await _silos.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Everybody_hears_of_every_ticket_whatever_silo_holds_it()
    {
        var ears = new[] { 0, 1 }.Select(silo => new Ear(_silos.Service<LiveTopics>(silo))).ToArray();
        var opened = new List<ActorId>();
        for (var i = 0; i < 10; i++)
            opened.Add(await OpenTicket(_silos.Actors(i % 2), $"thread-{i}"));

        foreach (var ear in ears)
        foreach (var ticket in opened)
            (await ear.Hears(ticket.Stream, version: 3)).Tenant.ShouldBe(Tenant);
    }

    /// <summary>A subscriber that can be asked to wait for a hint, also one that has come already.</summary>
    private sealed class Ear
    {
        private readonly List<Hint> _heard = [];
        private readonly List<(Func<Hint, bool> Wanted, TaskCompletionSource<Hint> Found)> _waits = [];

        public Ear(LiveTopics topics) => topics.Subscribe(Listen);

        public Task<Hint> Hears(string stream, long version)
        {
            bool Wanted(Hint hint) => hint.Topic == stream && hint.Version == version;
            lock (_heard)
            {
                if (_heard.Find(Wanted) is { } hint)
                    return Task.FromResult(hint);
                var found = new TaskCompletionSource<Hint>(TaskCreationOptions.RunContinuationsAsynchronously);
                _waits.Add((Wanted, found));
                return found.Task.WaitAsync(TimeSpan.FromMinutes(2));
            }
        }

        private void Listen(IReadOnlyList<Hint> hints)
        {
            lock (_heard)
            {
                _heard.AddRange(hints);
                foreach (var (wanted, found) in _waits)
                {
                    if (hints.FirstOrDefault(wanted) is { } hint)
                        found.TrySetResult(hint);
                }
            }
        }
    }
}
