using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Noting;

/// <summary>A note. Only its text is needed; the gates before closing and escalating ask for more.</summary>
/// <param name="Policy">A code of the catalogue under <c>policies</c>.</param>
/// <param name="DecisionPath">Why it was decided so; needed for what is not standard and for the highest risk.</param>
/// <param name="Corrects">An earlier note of the ticket that this one puts right.</param>
public sealed record NoteRequest(
    string Text,
    RiskRating? Risk = null,
    string? ActionTaken = null,
    string? NextStep = null,
    string? DecisionPath = null,
    string? Policy = null,
    IReadOnlyList<EvidenceEntry>? Evidence = null,
    Guid? Corrects = null,
    IReadOnlyList<UploadedFile>? Attachments = null) : IRequest
{
    private const int LongestPart = 20_000;

    public IEnumerable<FieldError> Errors() =>
    [
        .. Check.Text("$.text", Text),
        .. Part("$.actionTaken", ActionTaken),
        .. Part("$.nextStep", NextStep),
        .. Part("$.decisionPath", DecisionPath),
        .. Check.OptionalToken("$.policy", Policy, 100),
        .. Check.AtMost("$.evidence", Evidence, 50),
        .. UploadedFile.Errors("$.attachments", Attachments),
    ];

    public NoteBody Body(IEnumerable<Guid> files) => new(Text)
    {
        ActionTaken = ActionTaken,
        NextStep = NextStep,
        DecisionPath = DecisionPath,
        Evidence = Listed(files),
    };

    private Evidence[]? Listed(IEnumerable<Guid> files)
    {
        Evidence[] evidence =
        [
            .. (Evidence ?? []).Select(entry => entry.ToDomain()),
            .. files.Select(file => new Evidence(EvidenceKind.Attachment) { Attachment = file }),
        ];
        return evidence.Length == 0 ? null : evidence;
    }

    private static IEnumerable<FieldError> Part(string field, string? text) => text is null ? [] : Check.Text(field, text, LongestPart);
}
