using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Actors.Server.Hosting;

/// <summary>
/// What proxies say of the client counts where the operator names them: its address, that it speaks TLS, and the host it asked for. From
/// anybody else such headers are a claim, and are not read.
/// </summary>
public static class TrustedProxies
{
    /// <param name="list">Addresses and networks, such as <c>10.0.0.7, 172.16.0.0/12</c>.</param>
    /// <returns>Null when something else stands there.</returns>
    public static IReadOnlyList<IPNetwork>? Parse(string? list)
    {
        var networks = new List<IPNetwork>();
        foreach (var name in (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(name, out var address))
                networks.Add(new(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(name, out var network))
                networks.Add(network);
            else
                return null;
        }
        return networks;
    }

    public static void UseTrustedProxies(this IApplicationBuilder app, ServerOptions options)
    {
        if (Parse(options.TrustedProxies) is not { Count: > 0 } networks)
            return;
        var headers = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var network in networks)
            headers.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(headers);
    }
}
