using System.Text.Json.Serialization;
using Actors.Domain.Screening;
using Actors.Domain.Tickets;

namespace Actors.Server.Screening;

/// <param name="Official">False where no wording rules hold, neither of the channel nor of the ticket's orders; then there are no findings.</param>
/// <param name="RuleSet">Version of rules and word lists.</param>
public sealed record ScreeningAnswer(IReadOnlyList<FindingView> Findings, bool Official, string RuleSet);

/// <summary>One place a rule objects to.</summary>
/// <param name="Start">In the text as it was sent, in UTF-16 units; 0 with <paramref name="End"/> 0 when it is about the whole message.</param>
/// <param name="End">Behind the last one.</param>
public sealed record FindingView(string Rule, Severity Severity, int Start, int End, string Message)
{
    /// <summary>Lets this finding pass on the ticket now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Waiver { get; init; }

    public static FindingView Of(Finding finding) => new(finding.Rule, finding.Severity, finding.Start, finding.End, finding.Message);

    public static FindingView Of(Finding finding, TicketState ticket, DateTimeOffset now) =>
        Of(finding) with { Waiver = finding.Severity == Severity.Block ? ticket.WaiverFor(finding.Rule, now) : null };
}
