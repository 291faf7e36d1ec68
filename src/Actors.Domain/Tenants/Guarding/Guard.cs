namespace Actors.Domain.Tenants.Guarding;

/// <summary>Record that somebody tried what nobody may do to the record (R3). It was refused already.</summary>
/// <param name="What">The verb and the kind of thing, such as <c>DELETE /api/v1/tickets/*</c>: no identifier, no word of a buyer.</param>
/// <param name="Times">How often since it was last recorded.</param>
public sealed record NoteRefusedAttempt(string What, long Times) : TenantCommand;

/// <summary>Record that a verification has found the record to be other than it was written.</summary>
/// <param name="Stream">Where; empty for the log as a whole.</param>
/// <param name="Code">Of the fault.</param>
public sealed record NoteRecordFault(string Stream, long Version, string Code) : TenantCommand;

internal static class Guard
{
    public static Decision Decide(NoteRefusedAttempt command) => Decision.Accept(new AttemptRefused(command.What, command.Times));

    public static Decision Decide(NoteRecordFault command) => Decision.Accept(new RecordFaultFound(command.Stream, command.Version, command.Code));
}
