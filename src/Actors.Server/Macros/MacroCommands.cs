using Actors.Domain.Macros;

namespace Actors.Server.Macros;

/// <summary>A macro after a command.</summary>
/// <param name="Version">Of the macro's record, not of its text.</param>
public sealed record MacroAnswer(Guid Macro, long Version);

public static class MacroCommands
{
    /// <summary>The macro, or the problem that there is none in the caller's tenant.</summary>
    public static async Task<ActorView> ReadMacro(this IActors actors, string tenant, Guid macro, CancellationToken cancel)
    {
        var view = await actors.Read(ActorId.ForMacro(tenant, macro), cancel);
        return view.Version > 0 ? view : throw new ProblemException(new UnknownMacro().ToProblem());
    }
}
