using Actors.Domain.Screening;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets.Migrating;

namespace Actors.Domain.Tickets.Replying;

/// <summary>What the wording rules said when the reply was accepted. Recorded with it.</summary>
/// <param name="RuleSet">See <see cref="RuleSet.Version"/>.</param>
public sealed record ReplyScreening(string RuleSet, IReadOnlyList<ScreenedFinding> Findings);

/// <param name="Start">In the reply's text, UTF-16 units.</param>
/// <param name="Waiver">What let a blocked finding pass.</param>
public sealed record ScreenedFinding(string Rule, Severity Severity, int Start, int End, Guid? Waiver = null);

/// <summary>The text breaks rules and no waiver covers them.</summary>
public sealed record ScreeningBlocked(IReadOnlyList<Finding> Findings) : Refusal(
    "screening.blocked",
    "The text breaks the marketplace's wording rules. Change what the findings point to, or ask for a waiver.");

/// <summary>A reply whose text the ticket has not seen cannot be checked: a bug of the path it came by, refused all the same.</summary>
public sealed record ScreeningMissing() : Refusal(
    "screening.missing",
    "Only a text that was checked can be sent on this channel. Send the reply with its text.");

/// <summary>
/// The one gate of all replies on an official channel, and on any other about its orders (R83, R91). It looks at what a verb decided, not at the
/// verb: whatever puts a reply into the outbox has its text screened here, on every path.
/// </summary>
public static class Outgoing
{
    internal static Decision Screened(TicketState state, Command command, Decision.Accepted accepted, in Context context)
    {
        var official = state.Official || command is QueueReply { IsOfficial: true };
        if (!official && !OthersOf(command).Any(other => other.Official))
            return accepted;
        for (var i = 0; i < accepted.Events.Count; i++)
        {
            if (accepted.Events[i] is not ReplyQueued { Screening: null } reply)
                continue;
            if (Text(command, reply) is not { } text)
                return new ScreeningMissing();
            var outbound = Outbound(state, text, Files(command, reply));
            var wording = WordingOf(command);
            var findings = Applying(Screener.Screen(outbound, wording), official);
            var recorded = Record(state, findings, context.Now);
            if (recorded.Any(finding => finding is { Severity: Severity.Block, Waiver: null }))
                return new ScreeningBlocked([.. findings.Where((_, n) => recorded[n].Waiver is null)]);
            accepted = With(accepted, i, reply with { Screening = new(RuleSet.Version, recorded) }, Names(state, recorded));
        }

        return accepted;
    }

    /// <summary>
    /// The check of a text that waits for an approval before it reaches its ticket, which then has no text to look at. No waiver
    /// covers it.
    /// </summary>
    internal static ReplyScreening Screen(string text, WordingSettings wording, out ScreeningBlocked? blocked)
    {
        var findings = Screener.Screen(new(text) { OrderIsKnown = true }, wording);
        blocked = findings.Any(finding => finding.Severity == Severity.Block) ? new(findings) : null;
        return new(RuleSet.Version, Record(TicketState.Empty, findings, DateTimeOffset.MinValue));
    }

    /// <summary>What the rules say of a text that was sent without them: nothing can be refused any more, and everything is on record.</summary>
    internal static ReplyScreening Judge(TicketState state, string text, WordingSettings wording, DateTimeOffset now) =>
        new(RuleSet.Version, Record(state, Screener.Screen(Outbound(state, text, []), wording), now));

    /// <summary>What the text would be judged with if it were sent now on this ticket.</summary>
    public static OutboundText Outbound(TicketState state, string text, IReadOnlyList<AttachmentDescriptor> files) => new(text)
    {
        Locale = state.Language,
        OrderIsKnown = !state.Orders.IsEmpty,
        ReviewRequests = state.ReviewRequests.Contains(ReviewedOrder(state)) ? 1 : 0,
        Attachments = files,
    };

    /// <summary>On another channel only what is said of the order counts, not how that channel works.</summary>
    public static IReadOnlyList<Finding> Applying(IReadOnlyList<Finding> findings, bool official) =>
        official ? findings : [.. findings.Where(finding => RuleCodes.IsAboutTheCase(finding.Rule))];

    /// <summary>The order a review is asked for; empty while the ticket has none.</summary>
    internal static string ReviewedOrder(TicketState state) => state.Orders.IsEmpty ? "" : state.Orders[0].OrderId;

    private static IReadOnlyList<ScreenedFinding> Record(TicketState state, IReadOnlyList<Finding> findings, DateTimeOffset now) =>
    [
        .. findings.Select(finding => new ScreenedFinding(finding.Rule, finding.Severity, finding.Start, finding.End)
        {
            Waiver = finding.Severity == Severity.Block ? state.WaiverFor(finding.Rule, now) : null,
        }),
    ];

    /// <summary>A review request takes the order's name, so that another ticket of the same order cannot ask again.</summary>
    private static IEnumerable<UniqueName> Names(TicketState state, IReadOnlyList<ScreenedFinding> findings) =>
        !state.Orders.IsEmpty && findings.Any(finding => finding is { Rule: RuleCodes.ReviewRequest, Waiver: null })
            ? [Tickets.Names.ReviewRequest(state.Account, ReviewedOrder(state))]
            : [];

    private static Decision.Accepted With(Decision.Accepted accepted, int at, Event e, IEnumerable<UniqueName> names) => accepted with
    {
        Events = [.. accepted.Events.Take(at), e, .. accepted.Events.Skip(at + 1)],
        Names = [.. accepted.Names, .. names],
    };

    private static WordingSettings WordingOf(Command command) => command switch
    {
        QueueReply own => own.Wording,
        AnnounceMigration step => step.Message.Wording,
        ResolveMigration step => step.Message.Wording,
        _ => WordingSettings.Default,
    };

    private static IReadOnlyList<GoverningAccount> OthersOf(Command command) => command switch
    {
        QueueReply own => own.Others,
        AnnounceMigration step => step.Message.Others,
        ResolveMigration step => step.Message.Others,
        _ => [],
    };

    private static string? Text(Command command, ReplyQueued reply) =>
        command.Contents.FirstOrDefault(content => content.Id == reply.Body.Id)?.Read(DomainJson.Default.ReplyBody).Text;

    private static AttachmentDescriptor[] Files(Command command, ReplyQueued reply) =>
    [
        .. reply.Attachments.Select(file =>
            command.Contents.First(content => content.Id == file.Descriptor.Id).Read(DomainJson.Default.AttachmentDescriptor)),
    ];
}
