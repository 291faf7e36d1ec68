using System.Text.Json;
using Actors.Channels.Connections;
using Actors.Channels.SigningIn;
using Actors.Domain.Tenants.Connections;
using Actors.Storage;

namespace Actors.Channels.Sending;

/// <summary>Hands the account's replies to its mail server, one after the other, as soon as each is due.</summary>
internal sealed partial class Postman
{
    /// <summary>Longer than anything done with one reply may take; after it another postman may have it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private readonly ConnectionAtWork _own;
    private readonly ConnectionParts _parts;
    private readonly LinkBoard _board;
    private readonly SmtpSession _session;
    private readonly DeliveryReports _reports;
    private readonly SubmissionSettings _settings;
    private readonly SentFolder? _copies;
    private readonly ILogger _logger;
    private readonly DueTimes _due;
    private readonly string _owner;

    public Postman(ConnectionAtWork own, SubmissionSettings settings, MailAccess access, LinkBoard board, SentFolder? copies)
    {
        (_own, _parts, _settings, _board, _copies) = (own, own.Parts, settings, board, copies);
        _session = new(_parts.SignIn, settings.Server, access, _parts.Timings.SendPatience);
        _reports = new(own);
        _due = new(_parts.Time, _parts.Timings.LeaseEvery);
        _owner = $"{ConnectionAtWork.Who}/{Guid.CreateVersion7(_parts.Time.GetUtcNow()):N}";
        _logger = _parts.Loggers.CreateLogger<Postman>();
    }

    public void Due(DateTimeOffset at) => _due.Add(at);

    /// <param name="stop">Nothing new is begun.</param>
    /// <param name="drop">What was begun is given up, too.</param>
    public async Task Run(CancellationToken stop, CancellationToken drop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var leased = await _parts.Effects.Lease(
                    _own.Tenant, [_own.Account], _owner, _parts.Time.GetUtcNow(), Lease, 1, stop);
                if (leased is [var lease])
                {
                    await Deliver(lease, drop);
                    continue;
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // Its lease ends, and the reply is tried again.
            catch (Exception error)
#pragma warning restore CA1031
            {
                LogInterrupted(error, _own.Account);
            }

            await _session.Rest(stop);
            await _due.Next(stop);
        }

        await _session.Close();
    }

    private async Task Deliver(LeasedEffect lease, CancellationToken drop)
    {
        var send = (SendReply)JsonSerializer.Deserialize(lease.Payload.Span, DomainJson.Default.Effect)!;
        if (await WasInterrupted(lease, drop))
            await _reports.Interrupted(lease, send, drop);
        if (await _parts.Replies.Open(lease, send, drop) is not { } reply)
        {
            await _reports.Failed(lease, send, "reply.erased", null, drop);
            return;
        }

        var id = ReplyMail.IdOf(send.Reply, _settings.Sender);
        if (reply.Doubtful && await IsInSentFolder(id, drop))
            await _reports.Sent(lease, send, id, "found among what was sent", perhapsTwice: false, drop);
        else if (ReplyMail.Of(send.Reply, reply, _settings, _parts.Time.GetUtcNow()) is { } mail)
            await HandOver(lease, send, mail, drop);
        else
            await _reports.Failed(lease, send, "mail.no-recipient", null, drop);
    }

    /// <summary>The last look at the account comes when everything else is ready (ADR 0006).</summary>
    private async Task HandOver(LeasedEffect lease, SendReply send, MimeKit.MimeMessage mail, CancellationToken drop)
    {
        string answer;
        try
        {
            await _session.Open(drop);
            if (!await _parts.Outbox.MayGo(_own.Tenant, lease.Id, _owner, _parts.Time.GetUtcNow(), drop))
            {
                await _parts.Effects.Retry(lease, _parts.Time.GetUtcNow(), "delivery.held", drop);
                return;
            }

            answer = await _session.Send(mail, drop);
        }
        catch (Exception error) when (error is not JournalUnavailableException)
        {
            var refusal = SmtpRefusal.Of(error, _settings.Server, _session.HandedOver);
            await Refused(lease, send, refusal, error);
            return;
        }

        await _reports.Sent(lease, send, ReplyMail.IdOf(send.Reply, _settings.Sender), answer, perhapsTwice: null, CancellationToken.None);
        _board.Ok(LinkState.Ready);
        _board.Mail(0);
        MailTelemetry.Out.Add(1, new KeyValuePair<string, object?>("actors.account", _own.Account));
        var now = _parts.Time.GetUtcNow();
        await _own.Keep(stored => stored with { LastMailOut = now });
        if (_copies is not null)
            await _copies.Put(mail, drop);
    }

    private async Task Refused(LeasedEffect lease, SendReply send, SmtpRefusal refusal, Exception error)
    {
        await _session.Close();
        if (error is MailFaultException fault)
            _board.Fail(fault.Code, fault.Message);
        LogRefused(_own.Account, lease.Id, refusal.Code);
        if (refusal.Final)
            await _reports.Failed(lease, send, refusal.Code, refusal.Answer, CancellationToken.None);
        else
            await _reports.Delayed(lease, send, refusal.Code, refusal.Answer, CancellationToken.None);
    }

    /// <summary>Whoever had it before ended without a word: the server may have the reply.</summary>
    private async Task<bool> WasInterrupted(LeasedEffect lease, CancellationToken cancel) =>
        lease.Attempt > 1 && await _parts.Effects.Find(_own.Tenant, lease.Id, cancel) is { LastError: "lease.expired" };

    private async Task<bool> IsInSentFolder(string id, CancellationToken cancel)
    {
        try
        {
            return _copies is not null && await _copies.Has(id, cancel);
        }
        catch (Exception error) when (error is MailFaultException or MailKit.CommandException or MailKit.ProtocolException or IOException)
        {
            LogNoLook(_own.Account);
            return false;
        }
    }
}
