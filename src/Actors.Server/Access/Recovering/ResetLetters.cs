using System.Threading.Channels;
using System.Threading.RateLimiting;
using Actors.Channels.Sending;

namespace Actors.Server.Access.Recovering;

/// <param name="Address">Normalised.</param>
public sealed record ForgottenPassword(string Address, string? Language);

/// <summary>
/// Writes the letters with the links, behind the answers: whoever asked hears nothing of an address, neither
/// from an answer nor from its time. What is lost with the process is asked for again.
/// </summary>
public sealed partial class ResetLetters(IServiceScopeFactory scopes, ILogger<ResetLetters> logger) : BackgroundService
{
    private const int MostWaiting = 1_000;
    private const int MostPerAddress = 3;

    /// <summary>A mail server that does not answer holds up nobody else's.</summary>
    private const int MostAtOnce = 4;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Channel<ForgottenPassword> _asked =
        Channel.CreateBounded<ForgottenPassword>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly PartitionedRateLimiter<string> _perAddress = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = MostPerAddress, Window = Window, QueueLimit = 0 }));

    public void Ask(ForgottenPassword forgotten) => _asked.Writer.TryWrite(forgotten);

    public override void Dispose()
    {
        _perAddress.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        _asked.Reader.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = stoppingToken },
        async (forgotten, cancel) =>
        {
            if (!_perAddress.AttemptAcquire(forgotten.Address).IsAcquired)
                return;
            try
            {
                await Write(forgotten, cancel);
            }
#pragma warning disable CA1031 // The next letter is somebody else's.
            catch (Exception error) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(error);
            }
        });

    private async Task Write(ForgottenPassword forgotten, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        foreach (var account in await services.GetRequiredService<Storage.Users>().WithEmail(forgotten.Address, cancel))
        {
            if (await services.GetRequiredService<People>().Find(account.Tenant, account.Id, cancel) is not null
                && account.PasswordHash is not null
                && await services.GetRequiredService<ResetLinks>().Make(account, cancel) is { } link)
                await services.GetRequiredService<Mailroom>().Send(account.Tenant, Letter(account, link, forgotten.Language), cancel);
        }
    }

    private static Letter Letter(UserAccount account, Uri link, string? language)
    {
        var words = ResetWords.Of(language);
        return new(account.Email, words.Subject, words.Text(link, account.Tenant));
    }

    [LoggerMessage(5401, LogLevel.Warning, "A link for a new password could not be sent")]
    private partial void LogFailed(Exception error);
}
