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

/// <summary>Bring an approved reply to its ticket (R88).</summary>
/// <param name="Body">Stored with the request for approval.</param>
public sealed record QueueApproved(
    Guid Ticket, Guid Reply, ContentRef Body, Guid Suspension, Guid Approval, long Epoch, MacroUse Macro, int Covers) : Effect
{
    public const string Name = "reply-approved";

    /// <summary>What the wording rules said when it was requested.</summary>
    public ReplyScreening? Screening { get; init; }

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>Let a held reply go under the epoch in which that was decided (R102).</summary>
public sealed record ReleaseReply(Guid Delivery, long Epoch) : Effect
{
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
