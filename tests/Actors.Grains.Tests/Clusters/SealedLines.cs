using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Actors.Domain.Tickets;
using Actors.Runtime.Tests;

namespace Actors.Grains.Tests.Clusters;

/// <summary>Silos that were given a certificate speak to nobody without it.</summary>
public sealed class SealedLines : SilosOnPostgres
{
    protected override X509Certificate2 Certificate { get; } = NewCertificate();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Certificate.Dispose();
    }

    [Fact]
    public async Task Silos_with_the_certificate_share_the_actors()
    {
        var make = new TicketMaker(Time, "acme");
        for (var i = 0; i < 10; i++)
        {
            var ticket = ActorId.ForTicket("acme", Guid.CreateVersion7(Time.GetUtcNow()));
            (await Joined[0].Actors.Send(ticket, make.Message($"thread-{i}"), make.Meta())).ShouldBeOfType<CommandReply.Accepted>();
            (await Joined[1].Actors.Read(ticket)).As<TicketState>().Unanswered.Count().ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_stranger_with_a_certificate_of_its_own_is_shown_the_door()
    {
        using var own = NewCertificate();
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, Joined[0].Port);
        await using var line = new SslStream(tcp.GetStream(), leaveInnerStreamOpen: false, (_, silo, _, _) => silo is not null);

        await Should.ThrowAsync<Exception>(async () =>
        {
            await line.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "silo", ClientCertificates = [own] });
            // With TLS 1.3 a server refuses after the client's part of the handshake: the line ends at the first read.
            if (await line.ReadAsync(new byte[1]) == 0)
                throw new IOException("The line was closed.");
        });
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=silo", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }
}
