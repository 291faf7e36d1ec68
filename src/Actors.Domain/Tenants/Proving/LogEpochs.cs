namespace Actors.Domain.Tenants.Proving;

/// <summary>Go on signing after a restore has lost what was signed.</summary>
public sealed record OpenLogEpoch(Content Reason) : TenantCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

/// <summary>Checkpoints and archives are signed by this key from here on.</summary>
public sealed record AddLogKey(string Fingerprint, Content Reason) : TenantCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

internal static class LogEpochs
{
    public static Decision Decide(OpenLogEpoch command) => Decision.Accept(new LogEpochOpened(command.Reason.Ref));

    public static Decision Decide(AddLogKey command) => Decision.Accept(new LogKeyAdded(command.Fingerprint, command.Reason.Ref));
}
