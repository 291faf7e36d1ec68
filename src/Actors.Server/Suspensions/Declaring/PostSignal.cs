using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Tenants.Suspending;

namespace Actors.Server.Suspensions.Declaring;

/// <param name="Kind">What spoke: <c>account-status</c>, <c>suspended-listings</c> or <c>performance-report</c>; others are taken too.</param>
/// <param name="Value">What it said, such as <c>DEACTIVATED</c>. Only <c>NORMAL</c> and <c>false</c> mean that all is well.</param>
public sealed record SignalRequest(string Account, string Kind, string Value) : IRequest
{
    private static readonly string[] AllIsWell = ["NORMAL", "FALSE", "OK"];

    public bool Worries => !AllIsWell.Contains(Value.ToUpperInvariant());

    public IEnumerable<FieldError> Errors() =>
    [
        .. Check.Token("$.account", Account, 40),
        .. Check.Token("$.kind", Kind, 100),
        .. Check.Token("$.value", Value, 100),
    ];
}

/// <param name="Proposal">The incident a person may declare or dismiss; null when there is nothing to propose.</param>
public sealed record SignalAnswer(Guid? Proposal);

public sealed record DismissalRequest(string Reason) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.reason", Reason, 10_000);
}

/// <summary>Signals propose, people declare.</summary>
public static class PostSignal
{
    public static void Map(IEndpointRouteBuilder suspensions)
    {
        suspensions.MapPost("/signals", Handle)
            .Needs(Permissions.HandIn)
            .Produces<SignalAnswer>()
            .Refuses(404)
            .WithName("SignalTrouble")
            .WithSummary("Say that a marketplace signals trouble with an account")
            .WithDescription("Proposes a suspension, once while one is proposed or in force. It suspends nothing: a person declares.");
        suspensions.MapPost("/{suspension:guid}/dismissal", Dismiss)
            .Needs(Permissions.DeclareSuspensions)
            .Produces<SuspensionAnswer>()
            .Refuses(404, 409)
            .WithName("DismissProposal")
            .WithSummary("Decide against a proposed suspension");
    }

    private static async Task<IResult> Handle(
        CommandRequest<SignalRequest> request, Storage.Accounts accounts, SuspensionSignals signals, CancellationToken cancel)
    {
        var (tenant, body) = (request.Caller.Tenant, request.Body);
        if (await accounts.Find(tenant, body.Account, cancel) is null)
            return new UnknownAccount().ToProblem();
        if (!body.Worries)
            return Answer(null);
        var (open, reply) = await signals.Propose(tenant, new(body.Account, body.Kind, body.Value), request.Meta, cancel);
        return reply is null ? Answer(open) : reply.Answer(receipt => Answer(Guid.Parse(ActorId.FromStream(tenant, receipt.Stream).Key)));
    }

    private static Task<IResult> Dismiss(
        Guid suspension, CommandRequest<DismissalRequest> request, IActors actors, Sealing sealing, CancellationToken cancel) =>
        actors.SendToSuspension(
            suspension, new DismissProposal(sealing.Reason(Subjects.Suspension(suspension), request.Body.Reason)), request, cancel);

    private static IResult Answer(Guid? proposal) => TypedResults.Json(new SignalAnswer(proposal), Wire.Json.SignalAnswer);
}
