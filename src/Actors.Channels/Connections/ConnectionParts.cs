using Actors.Channels.Mails;
using Actors.Channels.Sending;
using Actors.Channels.SigningIn;
using Actors.Storage;

namespace Actors.Channels.Connections;

/// <summary>What all connections of a silo share.</summary>
internal sealed record ConnectionParts(
    IActors Actors,
    IMailIntake Intake,
    IOutgoingReplies Replies,
    EffectQueue Effects,
    Outbox Outbox,
    Herald Herald,
    MailSignIn SignIn,
    MailTimings Timings,
    TimeProvider Time,
    ILoggerFactory Loggers);

/// <summary>One connection as its two sides see it.</summary>
/// <param name="Keep">Changes what is stored, one change at a time.</param>
internal sealed record ConnectionAtWork(
    string Tenant, string Account, ConnectionParts Parts, Func<Func<StoredConnection, StoredConnection>, Task> Keep)
{
    public static readonly Who Who = Who.System("mail");
}
