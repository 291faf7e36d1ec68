using Actors.Domain.Macros;
using Actors.Domain.Suspensions;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Suspensions.Approving;

/// <param name="Text">Exactly what would be, or was, sent; null when it was erased.</param>
/// <param name="Reply">Set once granted.</param>
/// <param name="Grounds">What in the record says that something is at stake.</param>
/// <param name="Statement">Why it is, in the words of whoever asked; the only ground where the record has none.</param>
public sealed record ApprovalView(
    Guid Id,
    Guid Ticket,
    Stake Stake,
    MacroUse Macro,
    string? Text,
    ApprovalState State,
    By RequestedBy,
    DateTimeOffset RequestedAt,
    By? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason,
    Guid? Reply,
    IReadOnlyList<StakeGround> Grounds,
    string? Statement);

public sealed record ApprovalList(IReadOnlyList<ApprovalView> Items);

public static class GetApprovals
{
    public static void Map(IEndpointRouteBuilder suspensions) => suspensions
        .MapGet("/{suspension:guid}/approvals", Handle)
        .Needs(Permissions.ReadSuspensions)
        .Produces<ApprovalList>()
        .Refuses(404)
        .WithName("ListApprovals")
        .WithSummary("What was asked for and how it was decided")
        .WithDescription("In the order in which it was asked for.");

    private static async Task<IResult> Handle(
        Guid suspension,
        Caller caller,
        IActors actors,
        ContentVault vault,
        People people,
        string? state = null,
        CancellationToken cancel = default)
    {
        var incident = (await actors.ReadSuspension(caller.Tenant, suspension, cancel)).As<SuspensionState>();
        var wanted = Check.Word<ApprovalState>("state", state);
        var approvals = incident.Approvals.Where(approval => wanted is null || approval.State == wanted).ToArray();
        var contents = new Opened(await vault.Open(caller.Tenant, approvals.SelectMany(Texts).ToHashSet(), cancel));
        var names = await people.Names(caller.Tenant, cancel);
        var items = approvals.Select(approval => Show(approval, contents, names));
        return TypedResults.Json(new ApprovalList([.. items]), Wire.Json.ApprovalList);
    }

    internal static IEnumerable<Guid> Texts(Approval approval) =>
        new[] { approval.Body, approval.Reason, approval.Statement }.Select(text => text?.Id).OfType<Guid>();

    internal static ApprovalView Show(Approval approval, Opened contents, DisplayNames names) => new(
        approval.Id,
        approval.Ticket,
        approval.Stake,
        approval.Macro,
        contents.Reply(approval.Body)?.Text,
        approval.State,
        names.By(approval.RequestedBy),
        approval.RequestedAt,
        approval.DecidedBy is { } by ? names.By(by) : null,
        approval.DecidedAt,
        approval.Reason is { } reason ? contents.Note(reason)?.Text : null,
        approval.Reply,
        approval.Grounds,
        approval.Statement is { } statement ? contents.Note(statement)?.Text : null);
}
