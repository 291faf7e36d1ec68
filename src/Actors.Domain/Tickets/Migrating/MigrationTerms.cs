namespace Actors.Domain.Tickets;

/// <summary>The two reasons for leaving the official channel (R75).</summary>
public enum MigrationReason
{
    /// <summary>It cannot be done there: a remote session, a file of its own kind, a live call.</summary>
    TechnicalNecessity,

    /// <summary>Safety, or goods that are regulated.</summary>
    SafetyCompliance,
}

/// <summary>What the case is about. The first three never leave the official channel (R74).</summary>
public enum MigrationTopic
{
    Tracking,
    Return,
    SimpleRefund,
    TechnicalSupport,
    ProductSafety,
    RegulatedGoods,
    Warranty,
    Other,
}

/// <summary>Where the conversation goes on meanwhile.</summary>
public enum ExternalChannel
{
    Phone,
    Email,
    VideoCall,
    RemoteSession,
    Messenger,
}

public enum ExternalDirection
{
    FromBuyer,
    ToBuyer,
}

/// <summary>How far an off-Amazon excursion has come. See <see cref="Migration.Stage"/>.</summary>
public enum MigrationStage
{
    /// <summary>Step 1 is done: a note says why (R76).</summary>
    Justified,

    /// <summary>Step 2 is on its way: the official message waits for its channel.</summary>
    Announcing,

    /// <summary>Step 2 is done: the buyer was told where it goes on and that we come back (R77).</summary>
    Away,

    /// <summary>Step 3 is on its way.</summary>
    Resolving,

    /// <summary>Step 3 is done: the outcome stands in the official thread (R79).</summary>
    Resolved,

    Abandoned,
}
