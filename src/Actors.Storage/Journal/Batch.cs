using System.Threading.Channels;

namespace Actors.Storage;

/// <summary>
/// The appends that share the next transaction. A stream, a command id and a name occur once in it: what would collide with a
/// neighbour waits for the batch after, so a collision is always one with committed rows.
/// </summary>
internal sealed class Batch(ChannelReader<Pending> queue, int mostAppends)
{
    private const int MostBytes = 16 * 1024 * 1024;

    /// <summary>So many make a batch that need not wait for more.</summary>
    private const int Plenty = 32;

    private readonly HashSet<(string Tenant, string Stream)> _streams = [];
    private readonly HashSet<(string Tenant, Guid Command)> _commands = [];
    private readonly HashSet<(string Tenant, UniqueName Name)> _names = [];
    private List<Pending> _waiting = [];
    private List<Pending> _before = [];
    private int _bytes;

    public List<Pending> Appends { get; } = new(mostAppends);

    /// <summary>Waits for the first append, then takes what is there. False when the queue is closed and empty.</summary>
    /// <param name="gather">How long it waits for more once there is one.</param>
    public async ValueTask<bool> Collect(TimeSpan gather)
    {
        do
        {
            Clear();
            (_waiting, _before) = (_before, _waiting);
            foreach (var pending in _before)
                Take(pending);
            _before.Clear();
            if (Appends.Count == 0 && _waiting.Count == 0 && !await queue.WaitToReadAsync())
                return false;
            if (gather > TimeSpan.Zero && _waiting.Count + queue.Count < Plenty && !queue.Completion.IsCompleted)
                await Task.Delay(gather, TimeProvider.System);
            while (HasRoom && queue.TryRead(out var pending))
                Take(pending);
        }
        while (Appends.Count == 0);

        Appends.Sort(InKeyOrder);
        return true;
    }

    /// <summary>Appends that had to leave a neighbour the first turn.</summary>
    public bool HasWaiting => _waiting.Count > 0;

    private bool HasRoom => Appends.Count < mostAppends && _waiting.Count < mostAppends && _bytes < MostBytes;

    private void Take(Pending pending)
    {
        if (pending.Withdrawn())
            return;
        if (!HasRoom || Collides(pending.Append))
        {
            _waiting.Add(pending);
            return;
        }

        var append = pending.Append;
        _streams.Add((append.Tenant, append.Stream));
        _commands.Add((append.Tenant, append.Command.Id));
        foreach (var name in append.Names)
            _names.Add((append.Tenant, name));
        _bytes += pending.Size;
        Appends.Add(pending);
    }

    private bool Collides(Append append)
    {
        if (_streams.Contains((append.Tenant, append.Stream)) || _commands.Contains((append.Tenant, append.Command.Id)))
            return true;
        foreach (var name in append.Names)
        {
            if (_names.Contains((append.Tenant, name)))
                return true;
        }

        return false;
    }

    private void Clear()
    {
        Appends.Clear();
        _streams.Clear();
        _commands.Clear();
        _names.Clear();
        _bytes = 0;
    }

    /// <summary>One order for all writers, so that two transactions never wait for each other in a circle.</summary>
    private static int InKeyOrder(Pending left, Pending right)
    {
        var tenants = string.CompareOrdinal(left.Append.Tenant, right.Append.Tenant);
        return tenants != 0 ? tenants : string.CompareOrdinal(left.Append.Stream, right.Append.Stream);
    }
}
