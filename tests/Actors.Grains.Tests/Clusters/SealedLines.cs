using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Actors.Domain.Tickets;
using Actors.Grains.Hosting;
using Actors.Runtime.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Hosting;

namespace Actors.Grains.Tests.Clusters;

/// <summary>Silos that were given a certificate speak to nobody without it.</summary>
public sealed class SealedLines : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-sealed-").FullName;
    private readonly string _postgres = PostgresServer.Shared.CreateDatabase();
    private readonly X509Certificate2 _certificate = NewCertificate();
    private readonly DrivenTime _time = new();
    private readonly List<IHost> _silos = [];
    private readonly List<int> _ports = [];
    private StorageSession _storage = null!;

    public async Task InitializeAsync()
    {
        _storage = await DataStore.Open(
            new() { DataFolder = _folder, Postgres = _postgres }, _time, NullLoggerFactory.Instance, CancellationToken.None);
        await Start();
        await Start();
    }

    public async Task DisposeAsync()
    {
        foreach (var silo in _silos)
        {
            await silo.StopAsync();
            silo.Dispose();
        }

        await _storage.DisposeAsync();
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Silos_with_the_certificate_share_the_actors()
    {
        var make = new TicketMaker(_time, "acme");
        for (var i = 0; i < 10; i++)
        {
            var ticket = ActorId.ForTicket("acme", Guid.CreateVersion7(_time.GetUtcNow()));
            (await Actors(0).Send(ticket, make.Message($"thread-{i}"), make.Meta())).ShouldBeOfType<CommandReply.Accepted>();
            (await Actors(1).Read(ticket)).As<TicketState>().Unanswered.Count().ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_stranger_with_a_certificate_of_its_own_is_shown_the_door()
    {
        using var own = NewCertificate();
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, _ports[0]);
        await using var line = new SslStream(tcp.GetStream(), leaveInnerStreamOpen: false, (_, silo, _, _) => silo is not null);

        await Should.ThrowAsync<Exception>(async () =>
        {
            await line.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "silo", ClientCertificates = [own] });
            // With TLS 1.3 a server refuses after the client's part of the handshake: the line ends at the first read.
            if (await line.ReadAsync(new byte[1]) == 0)
                throw new IOException("The line was closed.");
        });
    }

    private BoundActors Actors(int silo) => new BoundActors(_silos[silo].Services.GetRequiredService<IActors>());

    private async Task Start()
    {
        var port = LoopbackPort.Free();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleans(silo =>
        {
            Silos.AddCells(silo, _storage, _time);
            silo.AddActors().Join(new(_postgres, new(IPAddress.Loopback, port)) { Certificate = _certificate });
        });
        var host = builder.Build();
        await host.StartAsync();
        _silos.Add(host);
        _ports.Add(port);
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=silo", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }
}
