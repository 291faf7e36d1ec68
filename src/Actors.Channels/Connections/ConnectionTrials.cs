using Actors.Channels.SigningIn;
using Actors.Domain.Tenants.Connections;
using MailKit;
using MailKit.Net.Imap;

namespace Actors.Channels.Connections;

/// <summary>Signs in, looks and leaves.</summary>
internal sealed class ConnectionTrials(MailSignIn signIn, MailTimings timings)
{
    public async Task<ConnectionTrial> Try(ConnectionSettings settings, MailAccess incoming, MailAccess outgoing)
    {
        var mailbox = settings.Incoming is { } reads ? Mailbox(reads, incoming) : Task.FromResult<MailboxTrial>(null!);
        var submission = settings.Outgoing is { } sends ? Submission(sends, outgoing) : Task.FromResult<SubmissionTrial>(null!);
        return new(await mailbox, await submission);
    }

    private async Task<MailboxTrial> Mailbox(MailboxSettings settings, MailAccess access)
    {
        using var patience = new CancellationTokenSource(2 * timings.SignInPatience, TimeProvider.System);
        var folders = new List<string>();
        try
        {
            using var client = await signIn.Imap(settings.Server, access, patience.Token);
            foreach (var folder in await client.GetFoldersAsync(client.PersonalNamespaces[0], cancellationToken: patience.Token))
                folders.Add(folder.FullName);
            folders.Sort(StringComparer.OrdinalIgnoreCase);
            var read = await client.GetFolderAsync(settings.Folder, patience.Token);
            await read.OpenAsync(FolderAccess.ReadOnly, patience.Token);
            if (settings is { Afterwards: MailAfterwards.Move, MoveTo: { } to })
                await client.GetFolderAsync(to, patience.Token);
            if (settings.SentFolder is { } sent)
                await client.GetFolderAsync(sent, patience.Token);
            var trial = new MailboxTrial(null, folders, read.Count, client.Capabilities.HasFlag(ImapCapabilities.Idle));
            await client.DisconnectAsync(quit: true, patience.Token);
            return trial;
        }
#pragma warning disable CA1031 // Whatever went wrong is the answer.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new(Fault(error, settings.Server), folders, 0, Idle: false);
        }
    }

    private async Task<SubmissionTrial> Submission(SubmissionSettings settings, MailAccess access)
    {
        using var patience = new CancellationTokenSource(2 * timings.SignInPatience, TimeProvider.System);
        try
        {
            using var client = await signIn.Smtp(settings.Server, access, patience.Token);
            var trial = new SubmissionTrial(null, client.MaxSize > 0 ? client.MaxSize : null);
            await client.DisconnectAsync(quit: true, patience.Token);
            return trial;
        }
#pragma warning disable CA1031 // Whatever went wrong is the answer.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new(Fault(error, settings.Server), null);
        }
    }

    private static TrialFault Fault(Exception error, MailServer server)
    {
        var fault = Faults.Of(error, server);
        return new(fault.Code, fault.Message);
    }
}
