using Actors.Domain.Mails;
using Actors.Domain.Mails.Reading;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;
using Actors.Server.Administration;
using Actors.Server.Suspensions.Declaring;

namespace Actors.Server.Intake.Mails;

/// <summary>What became of a mail: a message, or a problem that somebody has to look at.</summary>
public abstract record MailArrival
{
    public sealed record Delivered(Arrival Arrival) : MailArrival;

    public sealed record NotUnderstood(MailProblem Problem) : MailArrival;
}

/// <summary>Reads a mail and brings it to its ticket. Writes nothing when the mail is not understood.</summary>
public sealed partial class MailIntake(
    IActors actors,
    IJournal journal,
    TicketIntake intake,
    Conversations conversations,
    SuspensionSignals signals,
    MailPaces paces,
    ContentVault vault,
    MailServers servers,
    ILogger<MailIntake> logger)
{
    public const string RawName = "message.eml";

    /// <param name="archive">Nobody waits for an answer to it any more.</param>
    public async Task<MailArrival> Receive(
        string tenant, Who by, InboundMail mail, ReadOnlyMemory<byte> raw, DateTimeOffset receivedAt, bool archive, CancellationToken cancel)
    {
        var accounts = (await actors.ReadTenant(tenant, cancel)).Accounts;
        try
        {
            return await Understand(tenant, by, mail, raw, receivedAt, archive, accounts, cancel);
        }
        catch (Exception defect) when (defect is not (OperationCanceledException or JournalUnavailableException))
        {
            LogUnreadable(defect.GetType().Name, defect.StackTrace);
            return new MailArrival.NotUnderstood(MailProblems.Unreadable);
        }
    }

    private async Task<MailArrival> Understand(
        string tenant,
        Who by,
        InboundMail mail,
        ReadOnlyMemory<byte> raw,
        DateTimeOffset receivedAt,
        bool archive,
        IReadOnlyDictionary<string, AccountSettings> accounts,
        CancellationToken cancel)
    {
        switch (MailReader.Read(mail, [.. accounts.Select(Row)], servers))
        {
            case MailProblem problem:
                return new MailArrival.NotUnderstood(problem);
            case MailReading { Sender: MailSender.Seller } own when await SentHere(tenant, own, cancel) is { } sent:
                return new MailArrival.Delivered(sent);
            case MailReading reading:
                var key = await vault.IndexKey(tenant, cancel);
                var incoming = Incoming(mail, raw, reading, key, accounts[reading.Account], receivedAt) with { Archive = archive };
                if (!archive && reading.IsUnaddressedCopy)
                {
                    if (reading.OrderId is null)
                        return new MailArrival.NotUnderstood(MailProblems.WhoseCopy with { Account = reading.Account });
                    incoming = incoming with { Into = await conversations.ByOrder(tenant, reading.Account, reading.OrderId, cancel) };
                }
                if (!archive && await IsLoop(tenant, reading, key, cancel))
                    incoming = Looping(incoming, reading, key);
                return await Deliver(tenant, by, reading, incoming, accounts, cancel);
            case var other:
                throw new NotSupportedException($"Unknown outcome {other.GetType().Name}.");
        }
    }

    /// <summary>A copy of a reply that left from here comes back from the folder of sent mails: it is on its ticket already.</summary>
    private async Task<Arrival?> SentHere(string tenant, MailReading own, CancellationToken cancel)
    {
        if (own.MessageId is null || await journal.FindName(tenant, Names.Thread(own.Account, Threads.KeyOf(own.MessageId)), cancel) is not { } stream)
            return null;
        var ticket = ActorId.FromStream(tenant, stream);
        var state = (await actors.Read(ticket, cancel)).As<TicketState>();
        return state.SentAs(own.MessageId) is { } reply ? new(Guid.Parse(ticket.Key), reply, 0, Duplicate: true) : null;
    }

    /// <summary>Too much of the same, or a reply that left from here under another sender's name.</summary>
    private async Task<bool> IsLoop(string tenant, MailReading reading, ReadOnlyMemory<byte> key, CancellationToken cancel) =>
        paces.Loops(tenant, reading, key)
        || (reading.Sender == MailSender.Direct && await SentHere(tenant, reading, cancel) is not null);

    /// <summary>It is recorded, once for all such mails of a sender, and starts no clock.</summary>
    private static Incoming Looping(Incoming incoming, MailReading reading, ReadOnlyMemory<byte> key) => incoming with
    {
        Loop = true,
        Sender = SenderKind.Automatic,
        Threads = [.. incoming.Threads, ThreadName.Keyed(key, "loop", MailPaces.SenderOf(reading))],
    };

    private async Task<MailArrival> Deliver(
        string tenant,
        Who by,
        MailReading reading,
        Incoming incoming,
        IReadOnlyDictionary<string, AccountSettings> accounts,
        CancellationToken cancel)
    {
        Arrival arrival;
        try
        {
            arrival = await intake.Receive(tenant, by, accounts[reading.Account], incoming, cancel);
        }
        catch (ProblemException refused)
        {
            return new MailArrival.NotUnderstood(new(refused.Problem.Code, refused.Problem.Detail, reading.Account));
        }
        if (reading.Automatic is { Kind: AutomaticKind.Bounce } bounce)
            await Report(tenant, by, reading, arrival, bounce, cancel);
        if (!incoming.Archive && reading.Notice is NoticeKind.AccountDeactivated or NoticeKind.AccountAtRisk)
            await Propose(tenant, by, reading, arrival, cancel);
        return new MailArrival.Delivered(arrival);
    }

    /// <summary>People declare a suspension; a notice only proposes it (R124).</summary>
    private async Task Propose(string tenant, Who by, MailReading reading, Arrival arrival, CancellationToken cancel)
    {
        var hash = CommandIds.Hash("signal", tenant, reading.Account, reading.Identity);
        var signal = reading.Verification.Verified ? "mail" : "mail-unverified";
        var value = reading.Notice == NoticeKind.AccountDeactivated ? "DEACTIVATED" : "AT_RISK";
        await signals.Propose(
            tenant, new(reading.Account, signal, value) { Ticket = arrival.Ticket }, new(CommandIds.Id(hash), hash, by), cancel);
    }

    /// <summary>
    /// The reply that came back counts as never sent (R62). Whether or not the report can be believed: a clock that runs for nothing harms
    /// less than one that does not run. A mail that is handed in twice finishes what was interrupted.
    /// </summary>
    private async Task Report(string tenant, Who by, MailReading reading, Arrival arrival, AutomaticMail bounce, CancellationToken cancel)
    {
        if (await Returned(tenant, arrival.Ticket, bounce, cancel) is not var (ticket, reply))
            return;
        var hash = CommandIds.Hash("bounce", tenant, reading.Account, reading.Identity);
        await actors.Send(ticket, new ReportBounced(reply, bounce.Status ?? "bounce"), new(CommandIds.Id(hash), hash, by), cancel);
    }

    /// <summary>A reply stays in the stream it was sent from, also when its ticket goes on in another one.</summary>
    private async Task<(ActorId Ticket, Guid Reply)?> Returned(string tenant, Guid arrivedAt, AutomaticMail bounce, CancellationToken cancel)
    {
        var ticket = ActorId.ForTicket(tenant, arrivedAt);
        var state = (await actors.Read(ticket, cancel)).As<TicketState>();
        if (state.SentAs(bounce.OriginalMessageId) is { } reply)
            return (ticket, reply);
        foreach (var linked in state.TakenIn.Select(taken => taken.Ticket).Concat(state.Splits.Select(split => split.Ticket)))
        {
            var other = ActorId.ForTicket(tenant, linked);
            if ((await actors.Read(other, cancel)).As<TicketState>().SentAs(bounce.OriginalMessageId) is { } theirs)
                return (other, theirs);
        }

        return null;
    }

    private static Incoming Incoming(
        InboundMail mail, ReadOnlyMemory<byte> raw, MailReading reading, ReadOnlyMemory<byte> key, AccountSettings account, DateTimeOffset receivedAt) => new(
        reading.Account,
        reading.Identity,
        [.. reading.ThreadKeys.Select(name => ThreadName.Keyed(key, "mail", name) with { Formerly = name, Shared = name == reading.SharedKey })],
        SenderOf(reading),
        new MessageHead(MailBounds.Subject(reading.Subject), reading.From.Name, reading.From.Address)
        {
            ReplyTo = reading.AnswerTo,
            MessageId = reading.MessageId,
            CommunicationToken = reading.CommunicationToken,
        },
        new MessageBody(
            MailBounds.Text(reading.Words),
            MailBounds.Text(mail.Html),
            reading.FullText == reading.Words ? null : MailBounds.Text(reading.FullText)),
        reading.OrderId is { } order
            ? new LinkedOrder(order, reading.Subject.Contains(order, StringComparison.Ordinal) ? "subject" : "text")
            : null,
        reading.Asins,
        reading.SentAt,
        receivedAt,
        [.. mail.Attachments.Take(MailBounds.MostFiles).Select(file => new UploadedFile(file.Name, file.MediaType, file.Bytes)), new UploadedFile(RawName, "message/rfc822", raw)],
        new MessageSource("mail", reading.Verification.How),
        account.Official && reading.OnOfficialChannel)
    {
        Marketplace = reading.Marketplace,
        NotificationType = reading.NotificationType,
        Notice = reading.Notice,
        Answers = Threads.AnsweredBy(mail) is { } id ? new(TicketSplits.NameOf(key, id), Threads.KeyOf(id)) : null,
    };

    private static SenderKind SenderOf(MailReading reading) => reading switch
    {
        { OutsideReply: true } => SenderKind.Seller,
        { Sender: MailSender.AmazonSystem } => SenderKind.System,
        { Sender: MailSender.Automatic } => SenderKind.Automatic,
        _ => SenderKind.Buyer,
    };

    private static AccountRow Row(KeyValuePair<string, AccountSettings> account) => new(
        account.Key,
        account.Value.Channel,
        account.Value.Region,
        account.Value.Official,
        account.Value.Name,
        account.Value.MailAddresses,
        Outbound: true);
}
