using System.Collections.Concurrent;

namespace Actors.Runtime;

/// <summary>
/// All actors in this process: a turn per actor, idle cells let go, at most <see cref="LocalActorsOptions.MostCells"/> kept.
/// Another process on the same database may hold the same actors; the journal's version check keeps both right.
/// </summary>
public sealed partial class LocalActors : IActors, IAsyncDisposable
{
    private readonly ConcurrentDictionary<ActorId, Seat> _seats = new();
    private readonly CellContext _context;
    private readonly LocalActorsOptions _options;
    private readonly ILogger _logger;
    private readonly ITimer _sweeper;
    private int _count;
    private int _sweeping;

    public LocalActors(CellContext context, LocalActorsOptions options, ILogger<LocalActors> logger)
    {
        _context = context;
        _options = options;
        _logger = logger;
        _sweeper = context.Time.CreateTimer(_ => LetGo(), null, options.SweepEvery, options.SweepEvery);
    }

    /// <summary>Cells in memory.</summary>
    public int Count => Volatile.Read(ref _count);

    public async Task<CommandReply> Send(ActorId actor, Command command, CommandMeta meta, CancellationToken cancel = default)
    {
        while (true)
        {
            var seat = Take(actor);
            await seat.Turn.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                if (seat.Gone)
                    continue;
                seat.LastUsed = _context.Time.GetTimestamp();
                return await seat.Cell.Handle(command, meta, cancel).ConfigureAwait(false);
            }
            finally
            {
                seat.Turn.Release();
            }
        }
    }

    public Task<ActorView> Read(ActorId actor, CancellationToken cancel = default)
    {
        var seat = Take(actor);
        seat.LastUsed = _context.Time.GetTimestamp();
        return seat.Cell.View(cancel);
    }

    /// <summary>Lets idle cells go, and the longest unused ones when there are too many. Cells at work stay.</summary>
    public int LetGo()
    {
        if (Interlocked.Exchange(ref _sweeping, 1) == 1)
            return 0;
        try
        {
            var let = 0;
            foreach (var (actor, seat) in _seats)
            {
                if (_context.Time.GetElapsedTime(seat.LastUsed) >= _options.IdleAfter && LetGo(actor, seat))
                    let++;
            }

            var tooMany = Count - _options.MostCells;
            if (tooMany > 0)
            {
                foreach (var (actor, seat) in _seats.ToArray().OrderBy(entry => entry.Value.LastUsed).Take(tooMany))
                    let += LetGo(actor, seat) ? 1 : 0;
            }

            if (let > 0)
                LogLetGo(let, Count);
            return let;
        }
        finally
        {
            Volatile.Write(ref _sweeping, 0);
        }
    }

    public async ValueTask DisposeAsync() => await _sweeper.DisposeAsync().ConfigureAwait(false);

    private Seat Take(ActorId actor)
    {
        while (true)
        {
            if (_seats.TryGetValue(actor, out var known))
                return known;
            var seat = new Seat(new(actor, _context), _context.Time.GetTimestamp());
            if (!_seats.TryAdd(actor, seat))
                continue;
            if (Interlocked.Increment(ref _count) > _options.MostCells + (_options.MostCells / 8))
                LetGo();
            return seat;
        }
    }

    private bool LetGo(ActorId actor, Seat seat)
    {
        if (!seat.Turn.Wait(0))
            return false;
        try
        {
            seat.Gone = true;
            if (_seats.TryRemove(new(actor, seat)))
                Interlocked.Decrement(ref _count);
            return true;
        }
        finally
        {
            seat.Turn.Release();
        }
    }

    /// <summary>An actor's place in the process, and whose turn it is there.</summary>
    private sealed class Seat(ActorCell cell, long lastUsed)
    {
        public ActorCell Cell { get; } = cell;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public long LastUsed { get; set; } = lastUsed;

        public bool Gone { get; set; }
    }
}

public sealed record LocalActorsOptions
{
    public int MostCells { get; init; } = 50_000;

    public TimeSpan IdleAfter { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(30);
}
