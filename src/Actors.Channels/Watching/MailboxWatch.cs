using Actors.Channels.Connections;
using Actors.Channels.Mails;
using Actors.Channels.SigningIn;
using Actors.Domain.Tenants.Connections;
using Actors.Storage;
using MailKit;
using MailKit.Net.Imap;

namespace Actors.Channels.Watching;

/// <summary>
/// Reads a mailbox from where it was left: what is there, then what comes, told by the server (RFC 2177) and looked for besides. A mail is
/// in the record before the cursor passes it, so that a crash reads it a second time, which changes nothing.
/// </summary>
internal sealed partial class MailboxWatch(
    ConnectionAtWork own, MailboxSettings settings, MailAccess access, LinkBoard board, StoredConnection stored)
{
    private readonly ILogger _logger = own.Parts.Loggers.CreateLogger<MailboxWatch>();
    private readonly MailTimings _timings = own.Parts.Timings;
    private readonly MailboxReading _inbox = new(own, settings, board, stored.Cursor);
    private readonly MailboxReading? _sent = settings.SentFolder is { } sent
        ? new(own, settings with { Folder = sent, Afterwards = MailAfterwards.Leave }, board, stored.SentCursor, sent: true)
        : null;

    public async Task Run(CancellationToken cancel)
    {
        var pause = _timings.FirstPause;
        while (!cancel.IsCancellationRequested)
        {
            var looked = board.Health.OkAt;
            var wait = pause;
            try
            {
                using var client = await own.Parts.SignIn.Imap(settings.Server, access, cancel);
                await Follow(client, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (ConnectionTakenOverException)
            {
                return;
            }
            catch (JournalUnavailableException)
            {
                LogFailed(own.Account, "desk.unavailable");
            }
#pragma warning disable CA1031 // Whatever a server does, the mailbox is tried again.
            catch (Exception error)
#pragma warning restore CA1031
            {
                var fault = Faults.Of(error, settings.Server);
                LogFailed(own.Account, fault.Code);
                board.Fail(fault.Code, fault.Message);
                if (fault.NeedsPeople)
                    wait = _timings.PauseForPeople;
            }

            pause = board.Health.OkAt != looked ? _timings.FirstPause : pause * 2 < _timings.LongestPause ? pause * 2 : _timings.LongestPause;
            await Task.Delay(wait, TimeProvider.System, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Follow(ImapClient client, CancellationToken cancel)
    {
        var inbox = await _inbox.Open(client, cancel);
        using var arrivals = new Arrivals(inbox);
        for (long? lookedAt = null; ;)
        {
            arrivals.Begin();
            await _inbox.TakeNew(inbox, cancel);
            board.Ok();
            if (_sent is not null && (lookedAt is null || TimeProvider.System.GetElapsedTime(lookedAt.Value) >= _timings.LookEvery))
            {
                // After what it answers. One folder at a time is open; what arrives meanwhile is seen when the first is open again.
                await _sent.TakeNew(await _sent.Open(client, cancel), cancel);
                lookedAt = TimeProvider.System.GetTimestamp();
                await _inbox.Open(client, cancel);
            }
            else
                await arrivals.Next(client, _timings.LookEvery, _timings.SignInPatience, cancel);
        }
    }

    /// <summary>Without what the server said: servers repeat addresses.</summary>
    [LoggerMessage(6021, LogLevel.Warning, "The mailbox of {Account} could not be read: {Code}")]
    private partial void LogFailed(string account, string code);
}
