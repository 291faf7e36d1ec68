using Actors.Channels.Sending;
using Actors.Channels.SigningIn;
using Actors.Channels.Watching;
using Actors.Domain.Tenants.Connections;

namespace Actors.Channels.Connections;

/// <summary>Both sides of a connection at work, from the start until they are told to stop.</summary>
internal sealed class ConnectionRun : IAsyncDisposable
{
    /// <summary>What is being handed over when it stops is ended in that time, or left to be found in doubt.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _drop = new();
    private readonly List<Task> _sides = [];
    private readonly Postman? _postman;

    public ConnectionRun(ConnectionSettings settings, StoredConnection stored, MailAccess incoming, MailAccess outgoing, ConnectionAtWork own)
    {
        Settings = settings;
        var time = own.Parts.Time;
        Incoming = new(settings.Incoming is null ? LinkState.None : LinkState.Connecting, stored.LastMailIn, time);
        Outgoing = new(settings.Outgoing is null ? LinkState.None : LinkState.Ready, stored.LastMailOut, time);
        if (settings.Incoming is { } mailbox)
            Start(own, () => new MailboxWatch(own, mailbox, incoming, Incoming, stored).Run(_stop.Token));
        if (settings.Outgoing is { } submission)
        {
            var copies = submission.SentFolder is { } folder ? new SentFolder(own, settings.Incoming!.Server, incoming, folder) : null;
            _postman = new(own, submission, outgoing, Outgoing, copies);
            Start(own, () => _postman.Run(_stop.Token, _drop.Token));
        }
    }

    public ConnectionSettings Settings { get; }

    public LinkBoard Incoming { get; }

    public LinkBoard Outgoing { get; }

    public void Due(DateTimeOffset at) => _postman?.Due(at);

    /// <summary>Returns when nothing is at work any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _drop.CancelAfter(Patience);
        await Task.WhenAll(_sides);
        _stop.Dispose();
        _drop.Dispose();
    }

    private void Start(ConnectionAtWork own, Func<Task> side) => _sides.Add(Task.Run(async () =>
    {
        using var scope = CallScope.Bind(own.Tenant, ConnectionAtWork.Who);
        await side();
    }));
}
