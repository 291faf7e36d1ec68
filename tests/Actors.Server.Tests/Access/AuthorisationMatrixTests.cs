using Microsoft.AspNetCore.Http.Metadata;
using System.Text;
using System.Text.RegularExpressions;
using Actors.Server.Access;
using Actors.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Actors.Server.Tests.Access;

/// <summary>Who is let in where: asked over HTTP for every endpoint and role, and approved by a person.</summary>
public sealed partial class AuthorisationMatrixTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private static readonly string[] Columns = ["nobody", .. Domain.Tenants.Roles.All];

    [Fact]
    public void Every_endpoint_names_its_permission_or_lets_everybody_in() => server.Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<NeedsPermission>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .Select(endpoint => endpoint.DisplayName)
        .ShouldBeEmpty();

    [Fact]
    public async Task The_matrix_of_roles_and_endpoints_is_as_approved()
    {
        var shop = await server.NewShop();
        var matrix = new StringBuilder().AppendLine(string.Join(" | ", ["endpoint", .. Columns]));
        foreach (var (method, pattern, accepts, guarded) in Addresses())
        {
            var cells = new List<string>();
            foreach (var column in Columns)
            {
                using var nobody = column == "nobody" ? server.Anonymous() : null;
                var answer = await (nobody ?? shop.As(column)).Send(new(method), Fill(pattern), HttpMethods.Contains(method) ? Body(accepts) : null);
                cells.Add(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? "–" : "yes");
                answer.Status.ShouldNotBe(HttpStatusCode.InternalServerError, $"{column} {method} {pattern}");
            }
            // An address that leads nowhere lets everybody in.
            if (guarded)
                cells[0].ShouldBe("–", $"{method} {pattern}");
            matrix.AppendLine(string.Join(" | ", [$"{method} {pattern}", .. cells]));
        }
        Snapshot.Match(matrix.ToString());
    }

    [Fact]
    public async Task S17_No_browser_keeps_what_the_interface_says()
    {
        var browser = (await server.NewShop()).As("administrator");
        var asked = Addresses().Where(address => address.Method == "GET" && address.Pattern.StartsWith("/api", StringComparison.Ordinal)).ToArray();
        asked.Length.ShouldBeGreaterThan(50);
        foreach (var (_, pattern, _, _) in asked)
            (await browser.Get(Fill(pattern))).Headers.CacheControl.ShouldNotBeNull(pattern).NoStore.ShouldBeTrue(pattern);
    }

    private static readonly string[] HttpMethods = ["POST", "PUT"];

    /// <summary>What is sent under another type than an endpoint takes is turned away before anybody is asked who sends it.</summary>
    private static object Body(string? accepts) =>
        accepts is null or "application/json" ? "{}" : new ByteArrayContent([]) { Headers = { ContentType = new(accepts) } };

    private IEnumerable<(string Method, string Pattern, string? Accepts, bool Guarded)> Addresses() =>
        from endpoint in server.Endpoints
        let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where !pattern.StartsWith("/live", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        orderby pattern, method
        select (method, pattern, endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0], endpoint.Metadata.GetMetadata<NeedsPermission>() is not null);

    private static string Fill(string pattern) =>
        Parameter().Replace(pattern, match => match.Value switch
        {
            "{documentName}" => "v1",
            "{account}" => Shop.Official,
            "{orderId}" => "123-1234567-1234567",
            var number when number.EndsWith(":int}", StringComparison.Ordinal) => "1",
            _ => Guid.Empty.ToString(),
        });

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
