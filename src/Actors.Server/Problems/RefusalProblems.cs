using Actors.Domain;
using Actors.Runtime;

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
        return new(status, refusal.Code, title, refusal.Detail);
    }

    /// <summary>The result of an accepted command, or the problem that stands for its refusal.</summary>
    public static IResult Answer(this CommandReply reply, Func<Receipt, IResult> accepted) => reply switch
    {
        CommandReply.Accepted yes => accepted(yes.Receipt),
        CommandReply.Refused no => no.Refusal.ToProblem(),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };
}
