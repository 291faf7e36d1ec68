namespace Actors.Channels.Connections;

/// <summary>What a connection met when it was tried; a side that it does not have is null.</summary>
[GenerateSerializer]
[Alias("actors.connection-trial")]
public sealed record ConnectionTrial([property: Id(0)] MailboxTrial? Incoming, [property: Id(1)] SubmissionTrial? Outgoing);

/// <param name="Folders">Whole names, in alphabetical order.</param>
/// <param name="Messages">In the folder that is read.</param>
/// <param name="Idle">The server tells of new mail by itself (RFC 2177).</param>
[GenerateSerializer]
[Alias("actors.mailbox-trial")]
public sealed record MailboxTrial(
    [property: Id(0)] TrialFault? Fault,
    [property: Id(1)] IReadOnlyList<string> Folders,
    [property: Id(2)] int Messages,
    [property: Id(3)] bool Idle);

/// <param name="LargestMail">Bytes the server takes; null where it does not say.</param>
[GenerateSerializer]
[Alias("actors.submission-trial")]
public sealed record SubmissionTrial([property: Id(0)] TrialFault? Fault, [property: Id(1)] long? LargestMail);

[GenerateSerializer]
[Alias("actors.trial-fault")]
public sealed record TrialFault([property: Id(0)] string Code, [property: Id(1)] string Words);
