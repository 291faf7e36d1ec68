using Actors.Domain.Screening;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;
using Actors.Server.Screening;

namespace Actors.Server.Problems;

/// <summary>Maps what the domain refuses to what HTTP says.</summary>
public static class RefusalProblems
{
    public static Problem ToProblem(this Refusal refusal)
    {
        var (status, title) = refusal.Kind switch
        {
            RefusalKind.Rule => (409, "A rule refuses this"),
            RefusalKind.Unknown => (404, "There is no such thing"),
            RefusalKind.Invalid => (422, "The request cannot be accepted as it is"),
            RefusalKind.Forbidden => (403, "This is not allowed"),
            RefusalKind.Stale => (412, "Something happened meanwhile"),
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "A kind of refusal without a status."),
        };
        var problem = new Problem(status, refusal.Code, title, refusal.Detail);
        return refusal switch
        {
            ScreeningBlocked blocked => new ScreeningProblem(problem, [.. blocked.Findings.Select(FindingView.Of)]),
            NameTaken { Name: var name } when Names.IsReviewRequest(name) => AskedBefore.ToProblem(),
            _ => problem,
        };
    }

    /// <summary>Another ticket of the same order asked for a review first.</summary>
    private static readonly ScreeningBlocked AskedBefore = new([Screener.ReviewAskedBefore]);

    /// <summary>The result of an accepted command, or the problem that stands for its refusal.</summary>
    public static IResult Answer(this CommandReply reply, Func<Receipt, IResult> accepted) => reply switch
    {
        CommandReply.Accepted yes => accepted(yes.Receipt),
        CommandReply.Refused no => no.Refusal.ToProblem(),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };
}
