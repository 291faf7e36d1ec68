using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Actors.Bench.Serving;

/// <summary>
/// What the web framework alone does on this machine: <c>POST /echo</c> answers with what it got, <c>POST /broadcast</c> passes it on to
/// every connection of <c>/live</c>.
/// </summary>
internal static class BareServer
{
    public const string Argument = "bare-server";

    /// <summary>What a server prints before its address.</summary>
    public const string Ready = "Actors is ready on ";

    public static async Task<int> Run()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR();
        await using var app = builder.Build();
        app.UseWebSockets();
        app.MapPost("/echo", (JsonElement body) => TypedResults.Json(body));
        app.MapPost("/broadcast", async (JsonElement hint, IHubContext<BareHub> hub) =>
        {
            await hub.Clients.All.SendAsync("hint", hint);
            return TypedResults.Json(hint);
        });
        app.MapHub<BareHub>("/live");
        await app.StartAsync();
        Console.WriteLine(Ready + app.Urls.Single());
        await app.WaitForShutdownAsync();
        return 0;
    }
}

internal sealed class BareHub : Hub
{
    /// <summary>Everybody is in the one topic.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "A hub method.")]
    public Task<long> Join(string topic) => Task.FromResult((long)topic.Length);
}
