using System.Collections.Concurrent;
using Actors.Channels.Connections;
using Actors.Channels.Mails;
using Actors.Channels.SigningIn;
using Actors.Domain.Mails.Reading;
using Actors.Domain.Tenants.Connections;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;

namespace Actors.Channels.Watching;

/// <summary>Takes the mails behind the cursor out of a folder, oldest first, and moves the cursor on.</summary>
/// <param name="sent">The folder holds what the shop has sent.</param>
internal sealed partial class MailboxReading(
    ConnectionAtWork own, MailboxSettings settings, LinkBoard board, MailboxCursor? cursor, bool sent = false)
{
    /// <summary>Mails that are fetched with one command, and their size together.</summary>
    private const int Batch = 64;

    private const long BatchBytes = 16 * 1024 * 1024;

    /// <summary>Mails that are taken at the same time.</summary>
    private const int SideBySide = 16;

    /// <summary>A mail that the desk itself fails on so often is left where it is, and people are told.</summary>
    private const int MostTries = 3;

    private readonly ILogger _logger = own.Parts.Loggers.CreateLogger<MailboxReading>();
    private readonly ConcurrentDictionary<uint, int> _failed = new();
    private MailboxCursor? _cursor = cursor;
    private IMailFolder? _moveTo;

    /// <summary>Where the numbers are others than those the cursor counts in, it starts anew: what is recorded already is recorded once.</summary>
    public async Task<IMailFolder> Open(ImapClient client, CancellationToken cancel)
    {
        var folder = await client.GetFolderAsync(settings.Folder, cancel);
        await folder.OpenAsync(settings.Afterwards == MailAfterwards.Leave ? FolderAccess.ReadOnly : FolderAccess.ReadWrite, cancel);
        var server = settings.Server.ToString();
        if (_cursor is not { } known || (known.Server, known.Folder, known.UidValidity) != (server, settings.Folder, folder.UidValidity))
            _cursor = new(server, settings.Folder, folder.UidValidity, 0);
        _moveTo = settings is { Afterwards: MailAfterwards.Move, MoveTo: { } to } ? await client.GetFolderAsync(to, cancel) : null;
        return folder;
    }

    public async Task TakeNew(IMailFolder folder, CancellationToken cancel)
    {
        using var patience = new Patience(own.Parts.Timings.SendPatience, cancel);
        var uids = await New(folder, patience.Token);
        var left = uids.Count;
        if (!sent)
            board.Backlog(left);
        foreach (var chunk in uids.Chunk(Batch))
        {
            var summaries = await folder.FetchAsync(
                chunk,
                MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate | MessageSummaryItems.Envelope,
                patience.Renewed());
            foreach (var batch in Batches(summaries.OrderBy(mail => mail.UniqueId)))
            {
                await Take(folder, batch, patience, cancel);
                left -= batch.Count;
                if (!sent)
                    board.Mail(left);
            }
        }
    }

    private async Task<IReadOnlyList<UniqueId>> New(IMailFolder folder, CancellationToken cancel)
    {
        var after = new UniqueIdRange(new(folder.UidValidity, _cursor!.Uid + 1), UniqueId.MaxValue);
        var found = await folder.SearchAsync(SearchQuery.Uids(after).And(SearchQuery.DeliveredAfter(settings.Since.UtcDateTime.Date)), cancel);
        // A range that ends with "*" always holds the last mail.
        return [.. found.Where(uid => uid.Id > _cursor.Uid).OrderBy(uid => uid.Id)];
    }

    private async Task Take(IMailFolder folder, IReadOnlyList<IMessageSummary> batch, Patience patience, CancellationToken cancel)
    {
        var bytes = await Fetch(folder, batch, patience.Renewed());
        // One that was deleted meanwhile has no bytes.
        var there = batch.Where(mail => bytes.ContainsKey(mail.UniqueId.Id)).ToArray();
        foreach (var run in BuyerRuns.Of(there, mail => mail.Envelope?.From.Mailboxes.FirstOrDefault()?.Address, SideBySide))
            await Task.WhenAll(run.Select(mail => Take(mail, bytes[mail.UniqueId.Id], cancel)));

        var taken = there.Select(mail => mail.UniqueId).ToArray();
        if (taken.Length > 0)
            await Afterwards(folder, taken, patience.Renewed());
        _cursor = _cursor! with { Uid = batch[^1].UniqueId.Id };
        var now = own.Parts.Time.GetUtcNow();
        await own.Keep(stored => sent ? stored with { SentCursor = _cursor } : stored with { Cursor = _cursor, LastMailIn = now });
        MailTelemetry.In.Add(taken.Length, new KeyValuePair<string, object?>("actors.account", own.Account));
    }

    private async Task Take(IMessageSummary mail, ReadOnlyMemory<byte> raw, CancellationToken cancel)
    {
        var delivery = new MailDelivery(Account: own.Account, Outgoing: sent, ReceivedAt: mail.InternalDate);
        try
        {
            await own.Parts.Intake.Take(own.Tenant, ConnectionAtWork.Who, new(raw, delivery), cancel);
        }
#pragma warning disable CA1031 // One mail holds up no other.
        catch (Exception error) when (error is not (Storage.JournalUnavailableException or OperationCanceledException) && GivenUp(mail.UniqueId.Id))
#pragma warning restore CA1031
        {
            LogSkipped(error, own.Account, mail.UniqueId.Id);
            board.Fail(MailFaultException.Skipped, $"The mail number {mail.UniqueId.Id} in {settings.Folder} could not be taken and stays there.");
        }
    }

    private bool GivenUp(uint uid) => _failed.AddOrUpdate(uid, 1, (_, times) => times + 1) >= MostTries;

    private static async Task<Dictionary<uint, ReadOnlyMemory<byte>>> Fetch(
        IMailFolder folder, IReadOnlyList<IMessageSummary> batch, CancellationToken cancel)
    {
        var bytes = new Dictionary<uint, ReadOnlyMemory<byte>>(batch.Count);
        if (batch is [{ Size: > RawMail.LargestRead } huge])
        {
            // More is not read by anybody: the beginning says that it was there and what it was about.
            await using var part = await folder.GetStreamAsync(huge.UniqueId, 0, RawMail.LargestRead + 1, cancel);
            bytes[huge.UniqueId.Id] = await ReadAll(part, cancel);
            return bytes;
        }

        await ((ImapFolder)folder).GetStreamsAsync(
            [.. batch.Select(mail => mail.UniqueId)],
            async (_, _, uid, stream, token) => bytes[uid.Id] = await ReadAll(stream, token),
            cancel);
        return bytes;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAll(Stream stream, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancel);
        return copy.GetBuffer().AsMemory(0, (int)copy.Length);
    }

    private async Task Afterwards(IMailFolder folder, UniqueId[] taken, CancellationToken cancel)
    {
        if (settings.Afterwards == MailAfterwards.MarkSeen)
            await folder.AddFlagsAsync(taken, MessageFlags.Seen, silent: true, cancel);
        else if (_moveTo is { } to)
            await folder.MoveToAsync(taken, to, cancel);
    }

    private static IEnumerable<IReadOnlyList<IMessageSummary>> Batches(IEnumerable<IMessageSummary> mails)
    {
        var batch = new List<IMessageSummary>();
        var size = 0L;
        foreach (var mail in mails)
        {
            if (batch.Count > 0 && size + mail.Size > BatchBytes)
            {
                yield return batch;
                (batch, size) = ([], 0);
            }

            batch.Add(mail);
            size += mail.Size ?? 0;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    [LoggerMessage(6022, LogLevel.Error, "A mail of {Account} could not be taken and was left in its mailbox: number {Uid}")]
    private partial void LogSkipped(Exception error, string account, uint uid);
}
