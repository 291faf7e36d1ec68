namespace Actors.Server.Live;

/// <summary>How often somebody may do a thing: a few times at once, and then as often as time gives it back.</summary>
internal sealed class Pace(int atOnce, TimeSpan each)
{
    private readonly Lock _counting = new();
    private double _left = atOnce;
    private long _since = TimeProvider.System.GetTimestamp();

    public bool Allows()
    {
        lock (_counting)
        {
            var now = TimeProvider.System.GetTimestamp();
            _left = Math.Min(atOnce, _left + TimeProvider.System.GetElapsedTime(_since, now) / each);
            _since = now;
            if (_left < 1)
                return false;
            _left--;
            return true;
        }
    }
}
