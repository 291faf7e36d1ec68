using System.Net;
using Actors.Server.Access.Issuers;

namespace Actors.Server.Hosting;

/// <summary>What an operator may choose. Secrets come from the environment only, where no process list shows them.</summary>
public sealed record ServerOptions
{
    public const string DefaultData = "./data";
    public const string DefaultUrls = "http://127.0.0.1:5080";

    public string Data { get; init; } = DefaultData;

    /// <summary>One or several addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>Connection string; null keeps the record in SQLite in the data folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>Address and port under which the other silos of a cluster reach this one; null for a server alone.</summary>
    public string? Silo { get; init; }

    /// <summary>PEM file with the certificate and the key that every silo of the cluster has; null lets them speak in clear text.</summary>
    public string? SiloCertificate { get; init; }

    /// <summary>Whether administrators find Orleans' dashboard under <c>/dashboard</c>.</summary>
    public bool Dashboard { get; init; }

    /// <summary>An address of its own for Prometheus, such as <c>http://10.0.0.7:9464</c>; null serves no metrics.</summary>
    public string? Metrics { get; init; }

    /// <summary>Whether traces and metrics are sent over OTLP; where to, its own variables say.</summary>
    public bool Otlp { get; init; }

    public bool TestClock { get; init; }

    /// <summary>The tenant that exists from the first start.</summary>
    public string Tenant { get; init; } = "default";

    public string? AdminEmail { get; init; }

    public string? AdminPassword { get; init; }

    /// <summary>A key with the role of an administrator that the server accepts from its first start on.</summary>
    public string? ApiKey { get; init; }

    /// <summary>32 bytes as base64; null takes the master key from a file in the data folder.</summary>
    public string? MasterKey { get; init; }

    public string? MasterKeyFile { get; init; }

    /// <summary>Where signed checkpoints are copied to, best on another machine's disk; null takes a folder beside the data.</summary>
    public string? Checkpoints { get; init; }

    /// <summary>An address below which they are PUT as well.</summary>
    public string? CheckpointUrl { get; init; }

    /// <summary>Value of the header <c>Authorization</c> for it.</summary>
    public string? CheckpointAuthorization { get; init; }

    /// <summary>A file with a line for each witness that signs our checkpoints: its key, name+id+base64, and its address.</summary>
    public string? Witnesses { get; init; }

    /// <summary>The name under which this server signs the checkpoints of others; null signs none.</summary>
    public string? WitnessName { get; init; }

    /// <summary>A file with the keys, name+id+base64, of the logs it signs them for; read at each request.</summary>
    public string? WitnessedLogs { get; init; }

    /// <summary>
    /// Names of the servers that receive mail here, separated by commas, as they write them into <c>Authentication-Results</c>. Null
    /// believes the topmost result, whoever wrote it.
    /// </summary>
    public string? MailServers { get; init; }

    /// <summary>Addresses and networks of the proxies in front, separated by commas: what they say of the client is believed.</summary>
    public string? TrustedProxies { get; init; }

    /// <summary>
    /// Where people open the console, such as <c>https://desk.example</c>. Links in mails begin with it: what a request says of its host may be
    /// a stranger's word. Null takes the address listened on, where that is a loopback one, and sends no links otherwise.
    /// </summary>
    public string? PublicUrl { get; init; }

    /// <summary>Whose people sign in where the company keeps them; null for nobody's.</summary>
    public CompanyOptions? Company { get; init; }

    /// <summary>Whose tokens machines may send; null for nobody's.</summary>
    public MachineOptions? Machines { get; init; }

    /// <summary>What is wrong with the issuers that the environment names.</summary>
    private string? IssuerFault { get; init; }

    /// <summary>How old the sign-in of a person may be who approves, waives, reviews or reinstates; null for as old as any.</summary>
    public TimeSpan? FreshSignIn { get; init; }

    /// <summary>Sign-ins an address may try in a minute, right or wrong.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>Requests a caller may make in a second; twice as many at once.</summary>
    public int RequestsPerSecond { get; init; } = 20_000;

    /// <summary>How patient connections to mail servers are; nobody but tests needs others.</summary>
    public Channels.MailTimings MailTimings { get; init; } = new();

    /// <summary>The folder of the built console; nothing is served when it does not exist.</summary>
    public string ConsoleFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>The options that only the environment gives.</summary>
    public ServerOptions WithEnvironment(Func<string, string?> variable) => this with
    {
        Postgres = Postgres ?? variable("ACTORS_POSTGRES"),
        Silo = variable("ACTORS_SILO"),
        SiloCertificate = variable("ACTORS_SILO_CERTIFICATE"),
        Dashboard = variable("ACTORS_DASHBOARD") is { Length: > 0 } dashboard ? dashboard == "true" : variable("ACTORS_SILO") is not null,
        Metrics = variable("ACTORS_METRICS"),
        Otlp = variable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 },
        Tenant = variable("ACTORS_TENANT") ?? Tenant,
        AdminEmail = variable("ACTORS_ADMIN_EMAIL"),
        AdminPassword = variable("ACTORS_ADMIN_PASSWORD"),
        ApiKey = variable("ACTORS_API_KEY"),
        MasterKey = variable("ACTORS_MASTER_KEY"),
        MasterKeyFile = variable("ACTORS_MASTER_KEY_FILE"),
        Checkpoints = variable("ACTORS_CHECKPOINTS"),
        CheckpointUrl = variable("ACTORS_CHECKPOINTS_URL"),
        CheckpointAuthorization = variable("ACTORS_CHECKPOINTS_AUTHORIZATION"),
        Witnesses = variable("ACTORS_WITNESSES"),
        WitnessName = variable("ACTORS_WITNESS_NAME"),
        WitnessedLogs = variable("ACTORS_WITNESSED_LOGS"),
        MailServers = variable("ACTORS_MAIL_SERVERS"),
        TrustedProxies = variable("ACTORS_TRUSTED_PROXIES"),
        PublicUrl = variable("ACTORS_PUBLIC_URL"),
        Company = IssuerOptions.OfCompany(variable, variable("ACTORS_TENANT") ?? Tenant),
        Machines = IssuerOptions.OfMachines(variable, variable("ACTORS_TENANT") ?? Tenant),
        IssuerFault = IssuerOptions.Fault(variable),
        FreshSignIn = Number(variable("ACTORS_FRESH_SIGN_IN_MINUTES"), 0) is > 0 and var minutes ? TimeSpan.FromMinutes(minutes) : null,
        SignInsPerMinute = Number(variable("ACTORS_SIGN_INS_PER_MINUTE"), SignInsPerMinute),
        RequestsPerSecond = Number(variable("ACTORS_REQUESTS_PER_SECOND"), RequestsPerSecond),
    };

    /// <summary>The first reason why a server must not start like this, or null.</summary>
    public string? Fault() =>
        TestClock && !LoopbackOnly() ? "--test-clock lets anybody who reaches the server move its time: it needs a loopback address in --urls."
        : ApiKey is { Length: < 20 } ? "ACTORS_API_KEY needs 20 characters or more."
        : AdminPassword is { Length: < 12 } ? "ACTORS_ADMIN_PASSWORD needs 12 characters or more."
        : Domain.Mails.Reading.MailServers.Parse(MailServers) is null ? "ACTORS_MAIL_SERVERS holds more than names of servers and commas."
        : Hosting.TrustedProxies.Parse(TrustedProxies) is null ? "ACTORS_TRUSTED_PROXIES holds more than addresses, networks and commas."
        : PublicUrl is not null && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var console) && console is { Scheme: "http" or "https", PathAndQuery: "/" })
            ? "ACTORS_PUBLIC_URL is no address such as https://desk.example."
        : IssuerFault is not null ? IssuerFault
        : Silo is not null && !(IPEndPoint.TryParse(Silo, out var silo) && silo.Port > 0) ? "ACTORS_SILO is no address and port, such as 10.0.0.7:11111."
        : CheckpointUrl is not null && !(Uri.TryCreate(CheckpointUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            ? "ACTORS_CHECKPOINTS_URL is no address such as https://keeper.example/checkpoints."
        : CheckpointAuthorization is not null && !System.Net.Http.Headers.AuthenticationHeaderValue.TryParse(CheckpointAuthorization, out _)
            ? "ACTORS_CHECKPOINTS_AUTHORIZATION is no value of the header Authorization, such as Basic dXNlcjpwYXNzd29yZA==."
        : WitnessName is not null && !Proofs.Witnessing.IsName(WitnessName) ? "ACTORS_WITNESS_NAME has a space, a plus sign or a control character in it, or is empty."
        : Proofs.Witnessing.Fault(Witnesses) is { } fault ? $"ACTORS_WITNESSES: {fault}"
        : Metrics is not null && !(Uri.TryCreate(Metrics, UriKind.Absolute, out var metrics) && metrics is { Scheme: "http", Port: > 0 })
            ? "ACTORS_METRICS is no address such as http://127.0.0.1:9464."
        : SiloCertificate is not null && !File.Exists(SiloCertificate) ? "ACTORS_SILO_CERTIFICATE names a file that is not there."
        : Silo is not null && Postgres is null ? "A cluster keeps its record in PostgreSQL: ACTORS_SILO needs --postgres."
        : null;

    /// <summary>Where people open the console, as far as it is known for certain.</summary>
    public Uri? Console =>
        PublicUrl is { } url ? new(url)
        : LoopbackOnly() && new Uri(Urls.Split(';')[0]) is { Port: > 0 } local ? local
        : null;

    private bool LoopbackOnly() => Urls.Split(';').All(url =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && (parsed.IsLoopback || (IPAddress.TryParse(parsed.Host, out var address) && IPAddress.IsLoopback(address))));

    private static int Number(string? text, int otherwise) => int.TryParse(text, out var number) && number > 0 ? number : otherwise;
}
