using MailKit;
using MailKit.Net.Imap;

namespace Actors.Channels.Watching;

/// <summary>Notices that a folder has more mails than before, whenever its server says so.</summary>
internal sealed class Arrivals : IDisposable
{
    private readonly IMailFolder _folder;
    private readonly Lock _gate = new();
    private CancellationTokenSource? _waiting;
    private bool _arrived;

    public Arrivals(IMailFolder folder)
    {
        _folder = folder;
        folder.CountChanged += Arrived;
    }

    /// <summary>What is told from here on is news.</summary>
    public void Begin()
    {
        lock (_gate)
            _arrived = false;
    }

    /// <summary>Returns when something was told since <see cref="Begin"/>, or after <paramref name="most"/>.</summary>
    public async Task Next(ImapClient client, TimeSpan most, TimeSpan patience, CancellationToken cancel)
    {
        using var waiting = new CancellationTokenSource(most, TimeProvider.System);
        lock (_gate)
        {
            if (_arrived)
                return;
            _waiting = waiting;
        }

        try
        {
            using var dead = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            dead.CancelAfter(most + patience);
            if (client.Capabilities.HasFlag(ImapCapabilities.Idle))
                await client.IdleAsync(waiting.Token, dead.Token);
            else
                await Poll(client, most, dead.Token);
        }
        finally
        {
            lock (_gate)
                _waiting = null;
        }
    }

    public void Dispose() => _folder.CountChanged -= Arrived;

    private static async Task Poll(ImapClient client, TimeSpan most, CancellationToken cancel)
    {
        await Task.Delay(most, TimeProvider.System, cancel);
        await client.NoOpAsync(cancel);
    }

    private void Arrived(object? sender, EventArgs e)
    {
        lock (_gate)
        {
            _arrived = true;
            _waiting?.Cancel();
        }
    }
}
