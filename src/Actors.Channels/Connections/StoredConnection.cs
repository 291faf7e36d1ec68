namespace Actors.Channels.Connections;

/// <summary>What a connection knows beside the record. Without it a mailbox is read a second time, which changes nothing.</summary>
internal sealed record StoredConnection
{
    /// <summary>Whose it is: one that names another was put there by somebody who may write to the database.</summary>
    public string? Owner { get; init; }

    /// <summary>The activation that works with it. Another one that finds itself replaced stops.</summary>
    public Guid Holder { get; init; }

    public MailLogins? Logins { get; init; }

    public MailboxCursor? Cursor { get; init; }

    /// <summary>The same in the folder of what the shop has sent.</summary>
    public MailboxCursor? SentCursor { get; init; }

    public DateTimeOffset? LastMailIn { get; init; }

    public DateTimeOffset? LastMailOut { get; init; }

    /// <summary>Since when people know that it does not work.</summary>
    public DateTimeOffset? ToldAt { get; init; }
}

/// <summary>How far a mailbox was read (RFC 3501, 2.3.1.1).</summary>
/// <param name="Folder">In which the numbers count.</param>
internal sealed record MailboxCursor(string Server, string Folder, uint UidValidity, uint Uid);
