using System.Security.Cryptography;
using Actors.Server.Hosting;
using Actors.Server.Tests;

namespace Actors.Grains.Tests.Servers;

/// <summary>Two whole servers that found each other through one PostgreSQL.</summary>
public sealed class TwoServers : IAsyncLifetime
{
    private readonly string _postgres = PostgresServer.Shared.CreateDatabase();
    private readonly string _masterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public TwoServers() => (A, B) = (new(_postgres, _masterKey), new(_postgres, _masterKey));

    public Member A { get; }

    public Member B { get; }

    public async Task InitializeAsync()
    {
        await A.InitializeAsync();
        await B.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
    }

    public sealed class Member(string postgres, string masterKey) : TestServer
    {
        private bool _gone;

        protected override ServerOptions Options(string folder) => base.Options(folder) with
        {
            Postgres = postgres,
            MasterKey = masterKey,
            Silo = $"127.0.0.1:{LoopbackPort.Free()}",
        };

        /// <summary>Stops as a server does that is told to; its place in the cluster is free then.</summary>
        public override async Task DisposeAsync()
        {
            if (!_gone)
                await base.DisposeAsync();
            _gone = true;
        }
    }
}
