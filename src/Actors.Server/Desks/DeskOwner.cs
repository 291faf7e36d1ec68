using System.Reflection;
using Actors.Grains.Desks;

namespace Actors.Server.Desks;

/// <summary>The person who asks, at their own desk: whose it is comes from the identity and never from a request.</summary>
public sealed class DeskOwner(Caller caller, long? seen, GrainDesks desks, DeskHints hints) : IBindableFromHttpContext<DeskOwner>
{
    public Caller Caller => caller;

    /// <summary>From <c>If-Match</c>, where it was sent.</summary>
    public long? Seen => seen;

    private DeskKey Key => new(caller.Tenant, caller.Id);

    /// <exception cref="ProblemException">An API key asks.</exception>
    public static ValueTask<DeskOwner?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var caller = Caller.Of(context.User)!;
        if (!caller.Who.IsPerson)
            throw new ProblemException(KnownProblems.NoDesk);
        var services = context.RequestServices;
        return new(new DeskOwner(
            caller, IfMatch.Optional(context), services.GetRequiredService<GrainDesks>(), services.GetRequiredService<DeskHints>()));
    }

    public Task<DeskState> Read(CancellationToken cancel) => desks.Read(Key, cancel);

    /// <summary>The person's other windows are told.</summary>
    /// <exception cref="ProblemException">The change was refused.</exception>
    public async Task<DeskState> Change(DeskChange change, CancellationToken cancel)
    {
        var decided = await desks.Change(Key, change, seen, cancel);
        if (decided.Refusal is { } refusal)
            throw new ProblemException(refusal.ToProblem());
        hints.Changed(caller);
        return decided.Desk;
    }

    public Task MarkSeen(Guid ticket, long version, CancellationToken cancel) => desks.MarkSeen(Key, ticket, version, cancel);
}
