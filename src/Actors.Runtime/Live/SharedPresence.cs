namespace Actors.Runtime;

/// <summary>One open window of a person, or a machine, at a topic.</summary>
/// <param name="Activity"><c>viewing</c>, <c>typing</c> or <c>replying</c>.</param>
public sealed record Present(Guid Person, string Name, string Activity);

/// <summary>All who are at a topic through one process; an empty list says that nobody is left there.</summary>
public sealed record PresenceHere(string Tenant, string Topic, IReadOnlyList<Present> People);

/// <summary>
/// Where what this process knows of presence meets what the others say of theirs. Keeps nothing: who listens keeps it, in memory only.
/// </summary>
public sealed class SharedPresence
{
    /// <summary>For the other processes, if there are any.</summary>
    public event Action<PresenceHere>? Announced;

    /// <summary>Another process, by its name, said who is there.</summary>
    public event Action<string, PresenceHere>? Heard;

    /// <summary>A process came that knows nothing yet: what is still true should be announced again.</summary>
    public event Action? HostCame;

    /// <summary>Nobody is present through that process any more.</summary>
    public event Action<string>? HostLeft;

    public void Announce(PresenceHere here) => Announced?.Invoke(here);

    public void Receive(string host, PresenceHere there) => Heard?.Invoke(host, there);

    public void Came() => HostCame?.Invoke();

    public void Left(string host) => HostLeft?.Invoke(host);
}
