using Actors.Domain.Suspensions;
using Actors.Server.Tickets.Timelines;
using Money = Actors.Domain.Orders.Money;

namespace Actors.Server.Suspensions.Refunding;

/// <summary>Who approved or settled, and when.</summary>
public sealed record Signature(By By, DateTimeOffset At);

/// <param name="Reason">Why it was rejected.</param>
public sealed record RefundView(
    Guid Id,
    Guid Ticket,
    string OrderId,
    Money Amount,
    bool Disputed,
    bool Claimed,
    RefundState State,
    Signature Listed,
    Signature? Compliance,
    Signature? Finance,
    Signature? Settled,
    string? How,
    string? Reference,
    string? Reason,
    string? Why);

public sealed record RefundList(IReadOnlyList<RefundView> Items);

public static class GetRefunds
{
    public static void Map(IEndpointRouteBuilder suspensions) => suspensions
        .MapGet("/{suspension:guid}/refunds", Handle)
        .Needs(Permissions.ReadSuspensions)
        .Produces<RefundList>()
        .Refuses(404)
        .WithName("ListRefunds")
        .WithSummary("The refunds to be made by hand")
        .WithDescription("The most pressing first: claims, then disputes, then by value.");

    private static async Task<IResult> Handle(
        Guid suspension, Caller caller, IActors actors, ContentVault vault, People people, CancellationToken cancel)
    {
        var state = (await actors.ReadSuspension(caller.Tenant, suspension, cancel)).As<SuspensionState>();
        var reasons = state.Refunds.SelectMany(Texts).ToHashSet();
        var contents = new Opened(await vault.Open(caller.Tenant, reasons, cancel));
        var names = await people.Names(caller.Tenant, cancel);
        var items = state.RefundsByPriority().Select(refund => Show(refund, contents, names));
        return TypedResults.Json(new RefundList([.. items]), Wire.Json.RefundList);
    }

    internal static IEnumerable<Guid> Texts(ListedRefund refund) =>
        new[] { refund.Reason, refund.Why }.Select(text => text?.Id).OfType<Guid>();

    internal static RefundView Show(ListedRefund refund, Opened contents, DisplayNames names) => new(
        refund.Id,
        refund.Ticket,
        refund.OrderId,
        refund.Amount,
        refund.Disputed,
        refund.Claimed,
        refund.State,
        new(names.By(refund.ListedBy), refund.ListedAt),
        Signed(names, refund.ComplianceBy, refund.ComplianceAt),
        Signed(names, refund.FinanceBy, refund.FinanceAt),
        Signed(names, refund.SettledBy, refund.SettledAt),
        refund.How,
        refund.Reference,
        refund.Reason is { } reason ? contents.Note(reason)?.Text : null,
        refund.Why is { } why ? contents.Note(why)?.Text : null);

    private static Signature? Signed(DisplayNames names, Who? by, DateTimeOffset? at) =>
        by is { } who && at is { } when ? new(names.By(who), when) : null;
}
