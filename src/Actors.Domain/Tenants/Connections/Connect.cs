namespace Actors.Domain.Tenants.Connections;

/// <summary>Connect an account to its mailbox, or change how.</summary>
/// <param name="NewSecrets">A password or a token was given anew. It is no part of the record; that it changed is.</param>
public sealed record SetConnection(string Account, ConnectionSettings Settings, bool NewSecrets) : TenantCommand;

public sealed record PauseConnection(string Account) : TenantCommand;

public sealed record ResumeConnection(string Account) : TenantCommand;

public sealed record RemoveConnection(string Account) : TenantCommand;

internal static class Connect
{
    private const int MostUndoSeconds = 120;

    public static Decision Decide(TenantState state, SetConnection command)
    {
        if (!state.Accounts.TryGetValue(command.Account, out var account))
            return new Suspending.UnknownAccount();
        var known = state.Connections.GetValueOrDefault(command.Account);
        var settings = Normal(command.Settings);
        if (Fault(settings) is { } field)
            return new InvalidConnection(field);
        if (settings.Outgoing is { } outgoing && !account.MailAddresses.Contains(outgoing.Sender))
            return new ForeignSender();
        return known?.Settings == settings && !command.NewSecrets
            ? Decision.Nothing
            : Decision.Accept(new ConnectionSet(command.Account, settings, command.NewSecrets));
    }

    public static Decision Decide(TenantState state, PauseConnection command) => state.Connections.GetValueOrDefault(command.Account) switch
    {
        null => new UnknownConnection(),
        { Paused: true } => Decision.Nothing,
        _ => Decision.Accept(new ConnectionPaused(command.Account)),
    };

    public static Decision Decide(TenantState state, ResumeConnection command) => state.Connections.GetValueOrDefault(command.Account) switch
    {
        null => new UnknownConnection(),
        { Paused: false } => Decision.Nothing,
        _ => Decision.Accept(new ConnectionResumed(command.Account)),
    };

    public static Decision Decide(TenantState state, RemoveConnection command) => state.Connections.ContainsKey(command.Account)
        ? Decision.Accept(new ConnectionRemoved(command.Account))
        : new UnknownConnection();

    private static ConnectionSettings Normal(ConnectionSettings settings) => settings with
    {
        Incoming = settings.Incoming is { } incoming ? incoming with { Since = incoming.Since.ToRecord() } : null,
        Outgoing = settings.Outgoing is { } outgoing ? outgoing with { Sender = outgoing.Sender.ToLowerInvariant() } : null,
    };

    /// <returns>The first field that is not valid.</returns>
    private static string? Fault(ConnectionSettings settings)
    {
        if (settings is { Incoming: null, Outgoing: null })
            return "incoming";
        if (settings.Incoming is { } incoming)
        {
            if (Fault(incoming.Server) is { } field)
                return $"incoming.{field}";
            if (!Codes.IsIdentifier(incoming.Folder, 200))
                return "incoming.folder";
            if (incoming.Afterwards == MailAfterwards.Move && (!Codes.IsIdentifier(incoming.MoveTo, 200) || incoming.MoveTo == incoming.Folder))
                return "incoming.moveTo";
            if (incoming.SentFolder is { } sent && (!Codes.IsIdentifier(sent, 200) || sent == incoming.Folder))
                return "incoming.sentFolder";
        }

        return settings.Outgoing is { } outgoing && Fault(outgoing, settings.Incoming) is { } wrong ? $"outgoing.{wrong}" : null;
    }

    private static string? Fault(SubmissionSettings outgoing, MailboxSettings? incoming)
    {
        if (Fault(outgoing.Server) is { } field)
            return field;
        if (outgoing.SenderName is { } name && !Codes.IsIdentifier(name, 100))
            return "senderName";
        if (outgoing.SentFolder is { } folder && (incoming is null || folder == incoming.Folder || !Codes.IsIdentifier(folder, 200)))
            return "sentFolder";
        return outgoing.UndoSeconds is >= 0 and <= MostUndoSeconds ? null : "undoSeconds";
    }

    private static string? Fault(MailServer server)
    {
        if (Uri.CheckHostName(server.Host) == UriHostNameType.Unknown || server.Host.Length > 253)
            return "host";
        if (server.Port is < 1 or > ushort.MaxValue)
            return "port";
        return server.Security == MailSecurity.None && !IsThisMachine(server.Host) ? "security" : null;
    }

    /// <summary>A password never crosses a network in clear text.</summary>
    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "::1";
}
