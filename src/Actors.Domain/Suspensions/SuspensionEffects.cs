using System.Text.Json.Serialization;
using Actors.Domain.Macros;
using Actors.Domain.Tickets.Replying;

namespace Actors.Domain;

/// <summary>Tell the incident that its account is suspended from now on.</summary>
public sealed record BeginSuspension(Guid Suspension, long Epoch, DateTimeOffset Since) : Effect
{
    public const string Name = "suspension-begin";

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>Tell the incident that its account is open again.</summary>
public sealed record EndSuspension(Guid Suspension, long Epoch) : Effect
{
    public const string Name = "suspension-end";

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>Put the mark of the suspension on the account's tickets, or take it off (R86).</summary>
public sealed record MarkTickets(string OnAccount, Guid Suspension, DateTimeOffset Since, bool Suspended) : Effect
{
    public const string Name = "suspension-mark";

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>
/// Look whether the ticket carries the mark it should by now. It follows every mark and every way back into the queue, in the same transaction,
/// so that whichever of a mark and the end of its suspension comes first, the other one sees it (R86).
/// </summary>
public sealed record AlignMark(Guid Ticket) : Effect
{
    public const string Name = "suspension-align";

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>Bring an approved reply to its ticket (R88).</summary>
/// <param name="Body">Stored with the request for approval.</param>
public sealed record QueueApproved(
    Guid Ticket, Guid Reply, ContentRef Body, Guid Suspension, Guid Approval, long Epoch, MacroUse Macro, int Covers) : Effect
{
    public const string Name = "reply-approved";

    /// <summary>What the wording rules said when it was requested.</summary>
    public ReplyScreening? Screening { get; init; }

    /// <summary>The ticket's version its author was looking at; absent in requests older than this.</summary>
    public long? Seen { get; init; }

    /// <summary>The suspended one; absent in effects older than this, where it is the ticket's own.</summary>
    public string? OnAccount { get; init; }

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>Let a held reply go under the epoch in which that was decided (R102).</summary>
public sealed record ReleaseReply(Guid Delivery, long Epoch) : Effect
{
    /// <summary>The account that held it; absent in effects older than this, where it is the reply's own.</summary>
    public string? OnAccount { get; init; }

    public const string Name = "reply-release";

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>Give a held reply up (R102).</summary>
public sealed record DiscardReply(Guid Delivery, Guid Ticket, Guid Reply) : Effect
{
    public const string Name = "reply-discard";

    [JsonIgnore]
    public override string Kind => Name;
}
