namespace Actors.Domain.Tickets;

/// <summary>Names that tickets take, so that two of them never hold the same conversation.</summary>
public static class Names
{
    /// <param name="thread">The channel's conversation key, hashed by the caller where it holds an address.</param>
    public static UniqueName Thread(string account, string thread) => new($"thread/{account}/{thread}");

    /// <summary>Of answers to a message that was split off: they go to its ticket, wherever their conversation goes.</summary>
    /// <param name="thread">The key under which an answer names the message it answers.</param>
    public static UniqueName Answers(string account, string thread) => new($"answers/{account}/{thread}");

    /// <summary>Taken by the one ticket that asks for a review of the order.</summary>
    public static UniqueName ReviewRequest(string account, string orderId) => new($"{ReviewRequests}{account}/{orderId}");

    public static bool IsReviewRequest(string name) => name.StartsWith(ReviewRequests, StringComparison.Ordinal);

    private const string ReviewRequests = "review-request/";
}
