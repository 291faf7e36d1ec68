using Actors.Domain.Tenants;
using Actors.Domain.Screening;

namespace Actors.Domain.Tickets.Waiving;

/// <summary>Ask that findings of some rules may pass on this ticket for a while. Nothing passes before somebody else approved it.</summary>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record RequestWaiver(Guid Waiver, IReadOnlyList<string> Rules, Content Reason, DateTimeOffset ExpiresAt) : TicketCommand
{
    /// <summary>R118.</summary>
    public WaiverGround? Ground { get; init; }

    /// <summary>JSON of <see cref="NoteBody"/>: what is to be sent, so that whoever decides has read it.</summary>
    public Content? Text { get; init; }

    public override IEnumerable<Content> Contents => Text is { } text ? [Reason, text] : [Reason];
}

/// <summary>Sent by somebody who may: the caller checks the permission, the ticket that it is not one's own request.</summary>
public sealed record ApproveWaiver(Guid Waiver) : TicketCommand
{
    /// <inheritdoc cref="TenantState.SameAs"/>
    public IReadOnlyList<Who> Oneself { get; init; } = [];
}

/// <summary>Refuse a request, or end an approved waiver early.</summary>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record DenyWaiver(Guid Waiver, Content Reason) : TicketCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

internal static class Waive
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public static Decision Decide(TicketState state, RequestWaiver command, in Context context)
    {
        if (state.Waivers.ContainsKey(command.Waiver))
            return Decision.Accept(command.Waiver);
        if (command.Rules.Count == 0 || !command.Rules.All(RuleCodes.IsKnown))
            return new UnknownRule();
        if (command.Ground is not { } ground)
            return new WaiverGroundMissing();
        if (IsBlank(command.Reason))
            return new WaiverReasonMissing();
        var expiresAt = command.ExpiresAt.ToRecord();
        return expiresAt <= context.Now || expiresAt > context.Now + Longest
            ? new InvalidExpiry()
            : Decision.Accept(
                command.Waiver,
                new WaiverRequested(command.Waiver, [.. command.Rules.Distinct()], command.Reason.Ref, expiresAt)
                {
                    Ground = ground,
                    Text = command.Text?.Ref,
                });
    }

    public static Decision Decide(TicketState state, ApproveWaiver command, in Context context)
    {
        if (!state.Waivers.TryGetValue(command.Waiver, out var waiver))
            return new UnknownWaiver();
        if (waiver.RequestedBy == context.By || command.Oneself.Contains(waiver.RequestedBy))
            return new OwnWaiver();
        return waiver switch
        {
            { State: WaiverState.Approved } => Decision.Nothing,
            { State: WaiverState.Denied } => new WaiverDenied(),
            _ when waiver.ExpiresAt <= context.Now => new WaiverExpired(),
            _ => Decision.Accept(new WaiverGiven(command.Waiver)),
        };
    }

    public static Decision Decide(TicketState state, DenyWaiver command)
    {
        if (!state.Waivers.TryGetValue(command.Waiver, out var waiver))
            return new UnknownWaiver();
        if (IsBlank(command.Reason))
            return new WaiverReasonMissing();
        return waiver.State == WaiverState.Denied
            ? Decision.Nothing
            : Decision.Accept(new WaiverRefused(command.Waiver, command.Reason.Ref));
    }

    private static bool IsBlank(Content reason) => string.IsNullOrWhiteSpace(reason.Read(DomainJson.Default.NoteBody).Text);
}
