namespace Actors.Domain.Tenants.Proving;

/// <summary>Go on signing after a restore has lost what was signed.</summary>
public sealed record OpenLogEpoch(Content Reason) : TenantCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

internal static class LogEpochs
{
    public static Decision Decide(OpenLogEpoch command) => Decision.Accept(new LogEpochOpened(command.Reason.Ref));
}
