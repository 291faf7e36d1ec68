using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Standards;
using Actors.Domain.Tickets;

namespace Actors.Server.Administration.Protocols;

/// <summary>What the tenant asks of notes, beyond what always holds.</summary>
/// <param name="Rules">At most one for each pair of channel and gate; one for a channel comes before one for all.</param>
public sealed record NoteStandardRequest(IReadOnlyList<NoteRuleEntry> Rules) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.AtMost("$.rules", Rules, 200)
        .Concat(Rules.SelectMany((rule, index) => Check.OptionalToken($"$.rules[{index}].channel", rule.Channel, 40)));
}

/// <param name="Channel">Null for every channel.</param>
/// <param name="Enforced">Whether the step needs a note on channels where it would not need one by itself.</param>
/// <param name="Required">Parts the note must have beside passing the ACID test.</param>
public sealed record NoteRuleEntry(Gate Gate, bool Enforced, IReadOnlyList<NoteField> Required, string? Channel = null);

/// <param name="Version">Of the tenant.</param>
public sealed record NoteStandardView(IReadOnlyList<NoteRuleEntry> Rules, long Version);

public static class NoteStandard
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/note-standard", Get)
            .Needs(Permissions.ReadAccounts)
            .Produces<NoteStandardView>()
            .WithTags("protocols")
            .WithName("GetNoteStandard")
            .WithSummary("What the tenant asks of notes");
        api.MapPut("/note-standard", Put)
            .Needs(Permissions.ManageProtocols)
            .Produces<NoteStandardView>()
            .Refuses(409, 412)
            .WithTags("protocols")
            .WithName("PutNoteStandard")
            .WithSummary("Say anew what is asked of notes")
            .WithDescription(
                "The ACID test before closing and escalating Amazon tickets always holds, as it does for actions outside the policy and "
                + "compliance-critical ones. A rule adds parts to it, or brings a gate to another channel.");
    }

    private static async Task<IResult> Get(Caller caller, IActors actors, CancellationToken cancel) =>
        Show(await actors.Read(ActorId.ForTenant(caller.Tenant), cancel));

    private static Task<IResult> Put(CommandRequest<NoteStandardRequest> request, IActors actors, CancellationToken cancel)
    {
        NoteRule[] rules = [.. request.Body.Rules.Select(rule => new NoteRule(rule.Channel, rule.Gate, rule.Enforced, rule.Required))];
        return actors.Set(new SetNoteStandard(rules), request, Show, cancel);
    }

    private static IResult Show(ActorView tenant) => TypedResults.Json(
        new NoteStandardView(
            [.. tenant.As<TenantState>().NoteStandard.Select(rule => new NoteRuleEntry(rule.Gate, rule.Enforced, rule.Required, rule.Channel))],
            tenant.Version),
        Wire.Json.NoteStandardView);
}
