using Actors.Server.Access.Issuers;
using Actors.Server.Hosting;
using Actors.Testing;

namespace Actors.Server.Tests.Access;

/// <summary>A server that lets in whom an issuer vouches for: people and machines of the tenant that is there from the first start.</summary>
public class CompanyDesk : TestServer
{
    public const string Tenant = "default";

    public TestIssuer Issuer { get; private set; } = null!;

    /// <summary>An administrator by API key.</summary>
    public Api Admin { get; private set; } = null!;

    protected virtual bool Admits => true;

    public override async Task InitializeAsync()
    {
        Issuer = await TestIssuer.Start();
        await base.InitializeAsync();
        Admin = new(Address, await NewKey(Tenant, "administrator"));
    }

    public override async Task DisposeAsync()
    {
        Admin.Dispose();
        await base.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    protected override ServerOptions Options(string folder) => base.Options(folder) with
    {
        Company = new("Lumena", Issuer.Address, TestIssuer.Client, TestIssuer.ClientSecret, Tenant, Roles, Admits),
        Machines = new(Issuer.Address, TestIssuer.Audience, Tenant, Roles),
    };

    private static RoleClaims Roles =>
        RoleClaims.Parse("roles", "desk-agents=agent;desk-leads=supervisor;cn=admins,ou=desk=administrator;desk-audit=auditor").ShouldNotBeNull();
}

/// <summary>People are taken in by an administrator alone.</summary>
public sealed class ClosedCompanyDesk : CompanyDesk
{
    protected override bool Admits => false;
}

/// <summary>Few tries a minute.</summary>
public sealed class LimitedCompanyDesk : CompanyDesk
{
    public const int Tries = 3;

    protected override ServerOptions Options(string folder) => base.Options(folder) with { SignInsPerMinute = Tries };
}

/// <summary>A browser that goes where it is led.</summary>
internal sealed class CompanyBrowser(CompanyDesk desk) : IDisposable
{
    public Api Api { get; } = desk.Anonymous();

    /// <returns>Where it ends: a path of the console.</returns>
    public async Task<string> SignIn(Dictionary<string, object> person, string returnTo = "/queue/open")
    {
        var answer = await Arrive(person, returnTo);
        return await Follow(answer);
    }

    /// <returns>The address by which the issuer sends it back.</returns>
    public async Task<Uri> Arrive(Dictionary<string, object> person, string returnTo = "/queue/open")
    {
        desk.Issuer.Person = person;
        var there = (await Api.Get($"session/company?returnTo={Uri.EscapeDataString(returnTo)}")).Led();
        using var issuer = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var back = await issuer.GetAsync(there);
        return back.Headers.Location.ShouldNotBeNull();
    }

    public async Task<string> Follow(Uri back) => (await Api.Get(back.PathAndQuery)).Led().OriginalString;

    public void Dispose() => Api.Dispose();
}

internal static class Leading
{
    public static Uri Led(this Answer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.Found, answer.Text);
        return answer.Headers.Location.ShouldNotBeNull();
    }
}
