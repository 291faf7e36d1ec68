using System.Net;
using System.Security.Cryptography.X509Certificates;
using Actors.Channels;
using Actors.Domain.Mails.Reading;
using Actors.Grains.Hosting;
using Actors.Grains.States;
using Actors.Server.Telemetry;
using Orleans.Dashboard;

namespace Actors.Server.Hosting;

/// <summary>What every process of ours is made of, with or without a way in over HTTP.</summary>
public static class Composition
{
    /// <summary>What is in flight when a server is told to stop is answered within this time.</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(20);

    public static void AddServer(
        this IHostApplicationBuilder builder, ServerOptions options, StorageSession store, TimeProvider time, ILoggerFactory log)
    {
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddSingleton(log).AddSingleton(time).AddSingleton(options).AddSingleton(MailServers.Parse(options.MailServers)!);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Drain);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(http => Wire.Configure(http.SerializerOptions));
        services.AddStorage(store);
        services.AddCells();
        builder.UseOrleans(silo =>
        {
            silo.AddActors().AddGrainStates(options.Postgres).Join(Membership(options));
            if (options.Dashboard)
                silo.AddDashboard();
        });
        services.AddFollowers();
        services.AddSlices();
        services.AddConnections(options.MailTimings);
        services.AddLive();
        services.AddAccess(PrivateFolder(Path.Combine(options.Data, "keys")), options);
        RateLimits.Add(services, options);
        OpenApiDocument.Add(services);
        services.AddTelemetry(options);
    }

    /// <exception cref="HostStartException">Something did not start, and the operator reads one line about it.</exception>
    public static async Task StartWithSilo(this IHost host, CancellationToken cancel)
    {
        try
        {
            await host.StartAsync(cancel);
        }
        catch (Exception error) when (error is Orleans.Runtime.OrleansException or Npgsql.NpgsqlException or System.Net.Sockets.SocketException)
        {
            throw new HostStartException($"The silo did not start: {error.GetBaseException().Message}", error);
        }
    }

    private static ClusterMembership? Membership(ServerOptions options) =>
        options.Silo is { } endpoint
        ? new(options.Postgres!, IPEndPoint.Parse(endpoint)) { Certificate = Certificate(options) }
        : null;

    private static X509Certificate2? Certificate(ServerOptions options) =>
        options.SiloCertificate is { } file ? X509Certificate2.CreateFromPemFile(file) : null;

    private static DirectoryInfo PrivateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}

/// <summary>The place of the actors did not come up; the message is for the operator.</summary>
public sealed class HostStartException(string message, Exception cause) : Exception(message, cause);
