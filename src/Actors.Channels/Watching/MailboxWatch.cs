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
    ConnectionAtWork own, MailboxSettings settings, MailAccess access, LinkBoard board, MailboxCursor? cursor)
{
    private readonly ILogger _logger = own.Parts.Loggers.CreateLogger<MailboxWatch>();
    private readonly MailTimings _timings = own.Parts.Timings;
    private readonly MailboxReading _reading = new(own, settings, board, cursor);

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
        var folder = await client.GetFolderAsync(settings.Folder, cancel);
        await folder.OpenAsync(settings.Afterwards == MailAfterwards.Leave ? FolderAccess.ReadOnly : FolderAccess.ReadWrite, cancel);
        await _reading.Open(client, folder, cancel);
        using var arrivals = new Arrivals(folder);
        while (true)
        {
            arrivals.Begin();
            await _reading.TakeNew(folder, cancel);
            board.Ok();
            await arrivals.Next(client, _timings.LookEvery, _timings.SignInPatience, cancel);
        }
    }

    /// <summary>Without what the server said: servers repeat addresses.</summary>
    [LoggerMessage(6021, LogLevel.Warning, "The mailbox of {Account} could not be read: {Code}")]
    private partial void LogFailed(string account, string code);
}
