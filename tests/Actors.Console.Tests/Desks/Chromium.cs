using System.Globalization;

namespace Actors.Console.Tests.Desks;

/// <summary>One browser for all tests; each agent has a context of its own in it, as if on a computer of their own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>
    /// Without the first four, the browser starts two more processes for each of its windows, one for the suggestions below an
    /// address bar that nobody sees: most of what an agent's window costs. A list replaces Playwright's: the rest is what that
    /// names of any use here.
    /// </summary>
    private static readonly string[] Unused =
    [
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess",
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "MediaRouter", "OptimizationHints",
        "PaintHolding", "ThirdPartyStoragePartitioning", "Translate", "NetworkTimeServiceQuerying",
    ];

    /// <summary>How long a page may take where every processor is busy with other suites; what takes longer hangs.</summary>
    public static readonly TimeSpan Patience =
        TimeSpan.FromSeconds(double.Parse(Environment.GetEnvironmentVariable("ACTORS_TEST_PATIENCE") ?? "120", CultureInfo.InvariantCulture));

    private static readonly Lazy<Task<IBrowser>> Launched = new(Launch);

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync() => Browser = await Launched.Value;

    /// <summary>The browser goes on for other classes. It ends with this process, whose end its driver notices.</summary>
    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<IBrowser> Launch()
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("ACTORS_TEST_CHROMIUM") ?? "/usr/bin/chromium",
            // Its processes share memory below /dev/shm, as on a person's computer: in files on a busy disk they wait for each other.
            IgnoreDefaultArgs = ["--disable-dev-shm-usage"],
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                $"--disable-features={string.Join(',', Unused)}",
            ],
        });
    }
}

/// <summary>Classes that share a desk run one after the other; all others run beside them.</summary>
[CollectionDefinition(Name)]
public sealed class AtOneDesk : ICollectionFixture<Desk>
{
    public const string Name = "at one desk";
}
