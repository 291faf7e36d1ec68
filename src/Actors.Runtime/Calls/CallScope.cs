namespace Actors.Runtime;

/// <summary>
/// For whom a flow of work is done. It is bound where an identity is established: after a request was authenticated, and by a worker
/// from the row it works on. A call to an actor that nobody bound, or that leaves its tenant, is refused.
/// </summary>
public static class CallScope
{
    private static readonly AsyncLocal<BoundCaller?> Bound = new();

    /// <summary>Null where nobody bound the flow.</summary>
    public static BoundCaller? Current => Bound.Value;

    /// <summary>Binds what the calling method does from here on, until the scope is disposed.</summary>
    public static Scope Bind(string tenant, Who by)
    {
        var before = Bound.Value;
        Bound.Value = new(tenant, by);
        return new(before);
    }

    /// <summary>Gives the flow back to whom it was bound before.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly BoundCaller? _before;

        internal Scope(BoundCaller? before) => _before = before;

        public void Dispose() => Bound.Value = _before;
    }
}

public sealed record BoundCaller(string Tenant, Who By);

/// <summary>A call to an actor was made for another tenant, in another name or for nobody. Nothing was done; the caller has a bug.</summary>
public sealed class ForeignCallException(string message) : Exception(message);
