namespace Actors.Storage;

/// <summary>
/// What is addressed to a reader lies in as many stretches of the key as the reader has addressees, each in order of time. So many
/// rows of each as are wanted of the whole are enough.
/// </summary>
internal static class NotificationSql
{
    /// <param name="condition">Further conditions on <c>n</c>, each beginning with AND.</param>
    public static string Newest(NotificationReader reader, string condition)
    {
        var parts = reader.Addressees.Select((addressee, index) => $"""
            SELECT * FROM (
                SELECT n.id, n.topic, n.about, n.account, n.at_us, n.addressee FROM notifications n
                WHERE n.tenant = @tenant AND n.addressee = @to{index} {Unmuted(reader, addressee)} {condition}
                ORDER BY n.at_us DESC, n.id DESC
                LIMIT @rows) AS of{index}
            """);
        return string.Join(" UNION ALL ", parts);
    }

    public const string Unread =
        "AND NOT EXISTS (SELECT 1 FROM notification_reads r WHERE r.tenant = n.tenant AND r.person = @person AND r.id = n.id)";

    /// <summary>Topics are written into the statement: they are ours and few.</summary>
    private static string Unmuted(NotificationReader reader, string addressee)
    {
        var muted = string.Join(", ", reader.Muted(Addressee.KindOf(addressee)).Select(topic => $"'{topic}'"));
        return muted.Length == 0 ? "" : $"AND n.topic NOT IN ({muted})";
    }
}
