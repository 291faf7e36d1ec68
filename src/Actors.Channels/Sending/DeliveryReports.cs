using Actors.Channels.Connections;
using Actors.Domain.Mails.Reading;
using Actors.Domain.Tickets.Replying;
using Actors.Storage;

namespace Actors.Channels.Sending;

/// <summary>Tells the ticket first and the queue second what became of a reply: saying it again finishes what was interrupted.</summary>
internal sealed class DeliveryReports(ConnectionAtWork own)
{
    public const int MostAttempts = 20;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly ConnectionParts _parts = own.Parts;

    /// <param name="perhapsTwice">Null where the record says it: what an earlier try left in doubt stays so.</param>
    public Task Sent(LeasedEffect lease, SendReply send, string messageId, string? answer, bool? perhapsTwice, CancellationToken cancel) =>
        Settle(
            lease,
            send,
            new ReportSent(send.Reply, $"<{messageId}>", null) { Thread = Threads.KeyOf(messageId), Answer = answer, PerhapsTwice = perhapsTwice },
            "sent",
            cancel);

    public Task Failed(LeasedEffect lease, SendReply send, string code, string? answer, CancellationToken cancel) =>
        Settle(lease, send, new ReportFailed(send.Reply, code) { Answer = answer }, "failed", cancel);

    /// <summary>
    /// Whoever had it before ended without a word. That is told before anything else, so that no answer to a later try hides it; a try whose
    /// answer was told is not told again.
    /// </summary>
    public Task Interrupted(LeasedEffect lease, SendReply send, CancellationToken cancel)
    {
        var ended = lease.Attempt - 1;
        return Tell(lease, send, new ReportDelayed(send.Reply, ChannelAnswers.NoAnswer, ended, _parts.Time.GetUtcNow()), $"delayed-{ended}", cancel);
    }

    /// <summary>It is tried again, and the ticket says so; after the last try it has failed, and its author hears of it.</summary>
    public async Task Delayed(LeasedEffect lease, SendReply send, string code, string? answer, CancellationToken cancel)
    {
        if (lease.Attempt >= MostAttempts)
        {
            await Failed(lease, send, code, answer, cancel);
            return;
        }

        var next = _parts.Time.GetUtcNow() + Pause(lease.Attempt);
        var report = new ReportDelayed(send.Reply, code, lease.Attempt, next) { Answer = answer };
        await Tell(lease, send, report, $"delayed-{lease.Attempt}", cancel);
        await _parts.Effects.Retry(lease, next, code, cancel);
    }

    /// <summary>Four hours of tries, most of them a quarter of an hour apart: grey lists and a server's bad night pass.</summary>
    internal static TimeSpan Pause(int attempt)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempt, 10) - 1);
        return pause < LongestPause ? pause : LongestPause;
    }

    private async Task Settle(LeasedEffect lease, SendReply send, Command report, string purpose, CancellationToken cancel)
    {
        var reply = await Tell(lease, send, report, purpose, cancel);
        if (reply is CommandReply.Refused { Refusal: NameTaken } && report is ReportSent sent)
            reply = await Tell(lease, send, sent with { Thread = null }, purpose, cancel);
        if (reply is CommandReply.Refused { Refusal: not ReplySettled } refused)
            throw new EffectRefusedException(refused.Refusal.Code);
        await _parts.Effects.Complete(own.Tenant, lease.Id, cancel);
    }

    private Task<CommandReply> Tell(LeasedEffect lease, SendReply send, Command report, string purpose, CancellationToken cancel) =>
        _parts.Actors.Send(
            ActorId.ForTicket(own.Tenant, send.Ticket), report, CommandIds.Of(new(own.Tenant, lease.Id, send), purpose, ConnectionAtWork.Who), cancel);
}
