using System.Globalization;

namespace Actors.Storage.Tests;

/// <summary>Base of the suites that read: they hold on both databases.</summary>
public abstract class ReadContract(SharedStore store)
{
    private static int _tenants;

    protected static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    protected SharedStore Store { get; } = store;

    protected Database Database => Store.Database;

    /// <summary>Of this test alone.</summary>
    protected string Tenant { get; } = string.Create(CultureInfo.InvariantCulture, $"tenant-{Interlocked.Increment(ref _tenants)}");

    protected static CancellationToken Cancel => CancellationToken.None;

    /// <summary>Ids that sort like their numbers.</summary>
    protected static Guid Id(int number) => new(number, 0, 7, [1, 2, 3, 4, 5, 6, 7, 8]);
}
