namespace Actors.Channels.Connections;

/// <summary>Where one side of a connection writes down how it does; read from any thread.</summary>
internal sealed class LinkBoard(LinkState state, DateTimeOffset? lastMail, TimeProvider time)
{
    private readonly Lock _writing = new();

    public LinkHealth Health { get; private set; } = new(state, time.GetUtcNow(), LastMailAt: lastMail);

    /// <summary>The server answered as it should.</summary>
    public void Ok(LinkState then = LinkState.Connected) => Change((known, now) => known with
    {
        State = then,
        Since = known.State == then ? known.Since : now,
        OkAt = now,
        Code = null,
        Words = null,
    });

    public void Fail(string code, string words) => Change((known, now) => known with
    {
        State = LinkState.Failing,
        Since = known.State is LinkState.Failing ? known.Since : now,
        Code = code,
        Words = words,
    });

    /// <summary>A mail came in or went out.</summary>
    public void Mail(int backlog) => Change((known, now) => known with { LastMailAt = now, OkAt = now, Backlog = backlog });

    public void Backlog(int backlog) => Change((known, _) => known with { Backlog = backlog });

    private void Change(Func<LinkHealth, DateTimeOffset, LinkHealth> change)
    {
        lock (_writing)
            Health = change(Health, time.GetUtcNow());
    }
}
