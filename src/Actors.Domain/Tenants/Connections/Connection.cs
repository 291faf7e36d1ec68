namespace Actors.Domain.Tenants.Connections;

/// <summary>Whether and how an account reaches its mailbox, as the record knows it: no name of a user and no secret.</summary>
/// <param name="Paused">Nothing is fetched and nothing handed over until it is resumed.</param>
public sealed record Connection(ConnectionSettings Settings, bool Paused);

/// <param name="Incoming">Null for an account that only sends.</param>
/// <param name="Outgoing">Null for an account that only reads: its replies wait for a gateway.</param>
public sealed record ConnectionSettings(MailboxSettings? Incoming, SubmissionSettings? Outgoing);

/// <summary>The mailbox whose mail is read (IMAP4rev1, RFC 3501).</summary>
/// <param name="Since">Mail that its server received before that day is left alone.</param>
/// <param name="Folder"><c>INBOX</c>, or a folder's whole name.</param>
/// <param name="MoveTo">The folder for <see cref="MailAfterwards.Move"/>.</param>
/// <param name="SentFolder">What the shop writes past the desk lies there; it is read as the shop's own, and stays. Null for none.</param>
public sealed record MailboxSettings(
    MailServer Server,
    string Folder,
    DateTimeOffset Since,
    MailAfterwards Afterwards = MailAfterwards.Leave,
    string? MoveTo = null,
    string? SentFolder = null);

/// <summary>The server that replies are handed to (RFC 6409).</summary>
/// <param name="Sender">One of the account's addresses: what buyers answer to must come back.</param>
/// <param name="SenderName">Shown beside the address.</param>
/// <param name="SentFolder">Where a copy is put, in the mailbox of the incoming side; null for no copy.</param>
/// <param name="UndoSeconds">So long a reply can be taken back by whoever wrote it.</param>
public sealed record SubmissionSettings(
    MailServer Server, string Sender, string? SenderName = null, string? SentFolder = null, int UndoSeconds = 0);

public sealed record MailServer(string Host, int Port, MailSecurity Security)
{
    public override string ToString() => $"{Host}:{Port}";
}

public enum MailSecurity
{
    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>TLS before anything is said that matters, or no connection.</summary>
    StartTls,

    /// <summary>Clear text; only to this machine itself.</summary>
    None,
}

/// <summary>What happens to a mail that is safe in the record.</summary>
public enum MailAfterwards
{
    Leave,
    MarkSeen,
    Move,
}
