using Actors.Testing;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.SigningIn;

/// <summary>The company's own sign-in as its people meet it: the button, the way there and back, and why somebody stays out.</summary>
public sealed class CompanyTests(Chromium chromium, CompanyDesk desk) : ConsoleTests(chromium, desk), IClassFixture<CompanyDesk>
{
    [Fact]
    public async Task The_button_leads_to_where_one_wanted_to_go_and_signing_out_ends_there_too()
    {
        desk.Issuer.Person = Mara("desk-agents");
        await using var mara = await Agent.Sit(Chromium, desk);
        await mara.Page.GotoAsync(new Uri(desk.Named, "/search").AbsoluteUri);

        await Company(mara).ClickAsync();

        await Expect(mara.Button("Signed in as Mara Fontana")).ToBeVisibleAsync();
        new Uri(mara.Page.Url).AbsolutePath.ShouldBe("/search");
        await mara.SignOut();
        await Expect(Company(mara)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_has_no_role_is_told_why_and_may_try_again()
    {
        desk.Issuer.Person = Mara("nothing we know");
        await using var mara = await Agent.Sit(Chromium, desk);
        await mara.Page.GotoAsync(desk.Named.AbsoluteUri);

        await Company(mara).ClickAsync();

        await Expect(mara.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Lumena knows you, but gives you no role at this desk.");
        await mara.Picture("company-refused");
        desk.Issuer.Person = Mara("desk-agents");
        await Company(mara).ClickAsync();
        await Expect(mara.Button("Signed in as Mara Fontana")).ToBeVisibleAsync();
    }

    private static ILocator Company(Agent agent) => agent.Page.GetByRole(AriaRole.Link, new() { Name = "Continue with Lumena" });

    private static Dictionary<string, object> Mara(string role) => new()
    {
        ["sub"] = "mara",
        ["email"] = "mara@lumena.example",
        ["email_verified"] = true,
        ["name"] = "Mara Fontana",
        ["roles"] = new[] { role },
    };
}

/// <summary>A desk that lets in whom an issuer vouches for.</summary>
public sealed class CompanyDesk : Desk
{
    public TestIssuer Issuer { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["ACTORS_OIDC_ISSUER"] = Issuer.Address.AbsoluteUri,
        ["ACTORS_OIDC_CLIENT_ID"] = TestIssuer.Client,
        ["ACTORS_OIDC_CLIENT_SECRET"] = TestIssuer.ClientSecret,
        ["ACTORS_OIDC_ROLES"] = "desk-agents=agent",
        ["ACTORS_OIDC_NAME"] = "Lumena",
        ["ACTORS_OIDC_ADMITS"] = "true",
    };

    public override async Task InitializeAsync()
    {
        Issuer = await TestIssuer.Start();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
