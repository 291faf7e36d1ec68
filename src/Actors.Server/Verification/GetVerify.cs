namespace Actors.Server.Verification;

public static class GetVerify
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/tickets/{ticket:guid}/verify", Ticket)
            .Needs(Permissions.ReadTickets)
            .Produces<StreamVerdict>()
            .Refuses(404)
            .WithTags("tickets")
            .WithName("VerifyTicket")
            .WithSummary("Hash the ticket's record anew and compare");
        api.MapGet("/orders/{account}/{orderId}/verify", Order)
            .Needs(Permissions.ReadOrders)
            .Produces<StreamVerdict>()
            .Refuses(404)
            .WithTags("orders")
            .WithName("VerifyOrder")
            .WithSummary("Hash the order's record anew and compare");
        api.MapGet("/verify", Everything)
            .Needs(Permissions.Audit)
            .Produces<RecordVerdict>()
            .Refuses(429)
            .WithTags("record")
            .WithName("VerifyRecord")
            .WithSummary("Verify the whole record of the tenant")
            .WithDescription("Reads everything, as of one moment; takes its time on a large record.");
    }

    private static Task<IResult> Ticket(
        Guid ticket, Caller caller, RecordVerifier verifier, IJournal journal, CancellationToken cancel) =>
        Stream(ActorId.ForTicket(caller.Tenant, ticket), verifier, journal, cancel);

    private static Task<IResult> Order(
        string account, string orderId, Caller caller, RecordVerifier verifier, IJournal journal, CancellationToken cancel) =>
        OrderIds.IsValid(orderId) && Check.IsParameter(account)
            ? Stream(ActorId.ForOrder(caller.Tenant, account, orderId), verifier, journal, cancel)
            : Task.FromResult<IResult>(KnownProblems.NotFound);

    private static async Task<IResult> Stream(ActorId actor, RecordVerifier verifier, IJournal journal, CancellationToken cancel)
    {
        var report = await verifier.VerifyStream(actor.Tenant, actor.Stream, cancel);
        if (report is { Events: 0, Fault: null })
            return KnownProblems.NotFound;
        var head = await journal.Read(actor.Tenant, actor.Stream, report.Events - 1, 1, cancel) is [var last, ..] && report.Events > 0
            ? Convert.ToHexStringLower(last.Hash.Span)
            : null;
        return TypedResults.Json(new StreamVerdict(report.Intact, report.Events, head, FaultView.Of(report.Fault)), Wire.Json.StreamVerdict);
    }

    private static readonly Problem Running = new(
        429, "verification.running", "A record is being verified", "One verification runs at a time. Ask again when it is through.")
    {
        RetryAfterSeconds = 5,
    };

    private static async Task<IResult> Everything(Caller caller, RecordVerifier verifier, VerificationTurn turn, CancellationToken cancel)
    {
        if (await turn.Verify(verifier, caller.Tenant, compareContents: false, cancel) is not { } report)
            return Running;
        return TypedResults.Json(
            new RecordVerdict(report.Intact, report.Streams, report.Events, FaultView.Of(report.Fault)), Wire.Json.RecordVerdict);
    }
}
