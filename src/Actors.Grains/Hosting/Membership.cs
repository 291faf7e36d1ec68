using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Actors.Grains.Hosting;

/// <summary>How a silo takes part in a cluster.</summary>
/// <param name="Postgres">The database the silos share: they find each other there.</param>
/// <param name="Endpoint">Where the other silos reach this one. The port is for a private network: it knows no passwords.</param>
/// <param name="Cluster">Silos with the same name and database form one cluster.</param>
public sealed record ClusterMembership(string Postgres, IPEndPoint Endpoint, string Cluster = "actors")
{
    /// <summary>
    /// All silos of the cluster have the same certificate with its key, and let in nobody without it. Null leaves what they say to
    /// each other in clear text.
    /// </summary>
    public X509Certificate2? Certificate { get; init; }
}

public static class Membership
{
    private const string Npgsql = "Npgsql";

    /// <param name="membership">Null for a silo alone: an embedded server, or one process on a database of its own.</param>
    public static ISiloBuilder Join(this ISiloBuilder silo, ClusterMembership? membership) =>
        membership is null ? silo.StandAlone() : silo.JoinOthers(membership);

    /// <summary>Nothing is listened to but loopback.</summary>
    private static ISiloBuilder StandAlone(this ISiloBuilder silo) => silo.UseLocalhostClustering(FreePort(), FreePort());

    private static ISiloBuilder JoinOthers(this ISiloBuilder silo, ClusterMembership membership)
    {
        silo.Configure<ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = membership.Cluster);
        silo.Configure<EndpointOptions>(endpoints =>
        {
            endpoints.AdvertisedIPAddress = membership.Endpoint.Address;
            endpoints.SiloPort = membership.Endpoint.Port;
            endpoints.SiloListeningEndpoint = membership.Endpoint;
            endpoints.GatewayPort = 0; // There are no clients outside the silos.
        });

        // A dead silo is noticed within a few seconds, and a busy one is not mistaken for dead.
        silo.Configure<ClusterMembershipOptions>(members =>
        {
            members.ProbeTimeout = TimeSpan.FromSeconds(1);
            members.NumMissedProbesLimit = 3;
            members.DefunctSiloExpiration = TimeSpan.FromHours(1);
        });
        if (membership.Certificate is { } certificate)
            silo.UseTls(certificate, tls => OnlyWith(certificate, tls));
        return silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, membership.Postgres));
    }

    /// <summary>Names say nothing here: who holds the key of the cluster's certificate is a silo of the cluster.</summary>
    private static void OnlyWith(X509Certificate2 certificate, TlsOptions tls)
    {
        tls.RemoteCertificateMode = tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.RemoteCertificateValidation = (remote, _, _) => remote.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span);
        tls.OnAuthenticateAsClient = (_, client) => client.TargetHost = certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
