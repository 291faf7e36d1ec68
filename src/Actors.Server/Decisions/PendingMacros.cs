using Actors.Domain.Macros;
using Actors.Server.Macros.Listing;
using Actors.Server.Macros.Rendering;
using Actors.Server.Macros;

namespace Actors.Server.Decisions;

/// <summary>Macros whose latest version nobody has approved yet.</summary>
internal sealed class PendingMacros(MacroLibrary library, IActors actors, MacroRenderer renderer) : IPendingDecisions
{
    private const int MostMacros = 1_000;

    public async Task<IReadOnlyList<Pending>> Of(Caller caller, DisplayNames names, IReadOnlyList<Who> oneself, CancellationToken cancel)
    {
        if (!caller.May(Permissions.ApproveMacros))
            return [];
        var pending = new List<Pending>();
        foreach (var macro in (await GetMacros.Of(caller.Tenant, library, cancel)).Items.Where(macro => macro.Latest != macro.Approved).Take(MostMacros))
        {
            var latest = (await actors.ReadMacro(caller.Tenant, macro.Id, cancel)).As<MacroState>().Find(macro.Latest);
            if (latest is not { Stage: MacroStage.Draft })
                continue;
            var body = await renderer.Body(caller.Tenant, latest, cancel);
            var text = body?.Template;
            pending.Add(new(
                new DecisionItem(
                    DecisionKind.Macro, macro.Id, latest.DraftedAt, names.By(latest.DraftedBy), Own: false, null, null, text,
                    Stale: false, Ticket: null) { Macro = macro },
                null));
        }

        return pending;
    }
}
