namespace Actors.Server.Verification;

/// <summary>What a verification found in one stream.</summary>
/// <param name="Events">Intact events from the beginning.</param>
/// <param name="Head">Hash of the last intact event, hex; compare it with one that was kept elsewhere.</param>
/// <param name="Fault">The first broken place.</param>
public sealed record StreamVerdict(bool Intact, long Events, string? Head, FaultView? Fault);

/// <summary>What a verification found in the whole record.</summary>
public sealed record RecordVerdict(bool Intact, long Streams, long Events, FaultView? Fault);

/// <param name="Code">Stable, for example <c>hash-mismatch</c>.</param>
public sealed record FaultView(string Stream, long Version, string Code, string Detail)
{
    public static FaultView? Of(RecordFault? fault) =>
        fault is null ? null : new(fault.Stream, fault.Version, fault.Code, fault.Detail);
}
