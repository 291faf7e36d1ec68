namespace Actors.Server.Contents;

/// <summary>
/// Whom a content concerns: the unit of its key, and so of erasure. A conversation is one subject, because it is with one buyer;
/// an order's personal data is another, because it is erased by other rules.
/// </summary>
public static class Subjects
{
    public static string Ticket(Guid ticket) => $"ticket/{ticket:D}";

    public static string Order(string account, string orderId) => $"order/{account}/{orderId}";

    public static string Mail(Guid mail) => $"mail/{mail:D}";

    public static string Macro(Guid macro) => $"macro/{macro:D}";

    public static string Suspension(Guid suspension) => $"suspension/{suspension:D}";
}
