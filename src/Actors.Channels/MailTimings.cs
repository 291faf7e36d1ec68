namespace Actors.Channels;

/// <summary>How patient connections are, in the machine's time.</summary>
public sealed record MailTimings
{
    /// <summary>Every silo looks that often whether each connection has its grain: after the death of a silo another one has it so soon.</summary>
    public TimeSpan KeepEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A mailbox is looked at that often, whatever its server tells by itself.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Replies that nobody told of are looked for that often.</summary>
    public TimeSpan LeaseEvery { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan SignInPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For one mail; shorter than its lease.</summary>
    public TimeSpan SendPatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between two tries of a mailbox that does not answer, at first and at most.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>When a person has to mend something first, and when too many tries would lock a mailbox.</summary>
    public TimeSpan PauseForPeople { get; init; } = TimeSpan.FromMinutes(5);
}
