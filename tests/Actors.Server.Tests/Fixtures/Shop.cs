namespace Actors.Server.Tests;

/// <summary>One tenant, and callers of every role in it.</summary>
public sealed class Shop(TestServer server, string tenant)
{
    public const string Password = "correct horse battery staple";
    public const string Official = "amazon-eu";
    public const string Unofficial = "mail-shop";
    public const string Mailbox = "shop@example.com";

    private readonly Dictionary<string, Api> _callers = [];
    private int _sequence;

    public TestServer Server => server;

    public string Tenant => tenant;

    public Api Admin => _callers["administrator"];

    public Api Agent => _callers["agent"];

    public Api Integrator => _callers["integrator"];

    public Api Supervisor => _callers["supervisor"];

    public async Task Open()
    {
        foreach (var role in Domain.Tenants.Roles.All)
            _callers[role] = new(server.Address, await server.NewKey(tenant, role));
        await Register(Official, "amazon", "EU", official: true, Mailbox);
        await Register(Unofficial, "mail", "EU", official: false, "hello@example.com");
    }

    public Api As(string role) => _callers[role];

    public async Task Register(string account, string channel, string region, bool official, params string[] mailAddresses) =>
        (await Admin.Put($"accounts/{account}", new { name = account, channel, region, official, mailAddresses })).Ok();

    public string Unique(string prefix) => $"{prefix}-{Interlocked.Increment(ref _sequence)}";

    /// <summary>Lets that much time pass for the whole server; answers when all that fell due is recorded.</summary>
    public async Task Wait(TimeSpan time) =>
        (await Admin.Post(new Uri(server.Address, "/test/clock").ToString(), new { advance = System.Xml.XmlConvert.ToString(time) })).Ok();

    /// <summary>Adds a person and signs them in with a browser's cookies.</summary>
    public async Task<Api> SignedIn(params string[] roles)
    {
        var email = $"{Unique("person")}@{tenant}.example";
        (await Admin.Post("users", new { email, displayName = email, roles, password = Password })).Ok(HttpStatusCode.Created);
        var browser = new Api(server.Address, null);
        (await browser.Post("session", new { email, password = Password })).Ok();
        return browser;
    }

    public static string Text(JsonElement json, string property) => json.GetProperty(property).GetString()!;
}
