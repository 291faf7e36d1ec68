namespace Actors.Storage;

/// <summary>Of several changes to one row in an append the last one counts.</summary>
internal static class LastOf
{
    public static bool IsSuperseded(IReadOnlyList<ReadRow> rows, int index)
    {
        for (var later = index + 1; later < rows.Count; later++)
        {
            if (SameKey(rows[index], rows[later]))
                return true;
        }

        return false;
    }

    public static bool IsSuperseded(IReadOnlyList<ClockChange> clocks, int index)
    {
        for (var later = index + 1; later < clocks.Count; later++)
        {
            if (clocks[index].Kind == clocks[later].Kind)
                return true;
        }

        return false;
    }

    private static bool SameKey(ReadRow left, ReadRow right) => (left, right) switch
    {
        (TicketRow a, TicketRow b) => a.Ticket == b.Ticket,
        (TicketTagRow a, TicketTagRow b) => a.Ticket == b.Ticket && a.Tag == b.Tag,
        (TicketOrderRow a, TicketOrderRow b) => a.Ticket == b.Ticket && a.OrderId == b.OrderId,
        (OrderRow a, OrderRow b) => a.Account == b.Account && a.OrderId == b.OrderId,
        (AccountRow a, AccountRow b) => a.Account == b.Account,
        (MailRow a, MailRow b) => a.Mail == b.Mail,
        _ => false,
    };
}
