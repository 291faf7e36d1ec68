namespace Actors.Ledger;

/// <summary>The first place where a stream is not what was recorded.</summary>
/// <param name="Stream">The stream that was being verified.</param>
/// <param name="Version">The version at which the fault shows.</param>
/// <param name="Code">One of <see cref="ChainFaults"/>.</param>
/// <param name="Detail">For a person: what was expected and what was found.</param>
public sealed record ChainFault(string Stream, long Version, string Code, string Detail);

/// <summary>The stable codes of a <see cref="ChainFault"/>.</summary>
public static class ChainFaults
{
    /// <summary>An event of another tenant or stream stands in this one.</summary>
    public const string ForeignEvent = "foreign-event";

    /// <summary>An event is missing, doubled or out of order.</summary>
    public const string VersionGap = "version-gap";

    /// <summary>The event names another predecessor than the one that stands before it.</summary>
    public const string PreviousMismatch = "previous-mismatch";

    /// <summary>Header, payload or the hash itself was changed.</summary>
    public const string HashMismatch = "hash-mismatch";
}
