using System.Security.Cryptography;
using Actors.Domain.Mails;

namespace Actors.Server.Intake.Mails.Quarantine;

/// <summary>Where mails wait that could not be made messages, each with its raw bytes.</summary>
public sealed class MailQuarantine(IActors actors, Sealing sealing)
{
    /// <summary>The command's id follows from the mail's bytes: however often it is handed in, it is quarantined once.</summary>
    /// <param name="posted">As <see cref="PostedMail"/> reads it again.</param>
    /// <returns>The mail's place.</returns>
    public async Task<Guid> Keep(
        string tenant,
        Who by,
        ReadOnlyMemory<byte> raw,
        ReadOnlyMemory<byte> posted,
        MailProblem problem,
        DateTimeOffset receivedAt,
        CancellationToken cancel)
    {
        var hash = CommandIds.Hash("quarantine", tenant, Convert.ToHexStringLower(SHA256.HashData(raw.Span)));
        var mail = sealing.NewId();
        var command = new QuarantineMail(mail, sealing.Posted(mail, posted), problem.Code, problem.Account, receivedAt);
        return await actors.Send(ActorId.ForMail(tenant, mail), command, new(CommandIds.Id(hash), hash, by), cancel) switch
        {
            CommandReply.Accepted accepted => accepted.Receipt.Created!.Value,
            CommandReply.Refused { Refusal: var refusal } => throw new ProblemException(refusal.ToProblem()),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }
}
