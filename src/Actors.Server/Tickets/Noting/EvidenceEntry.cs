using Actors.Domain.Orders;
using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Noting;

/// <summary>One entry of a note's evidence log.</summary>
/// <param name="Kind">
/// <c>tracking</c> needs carrier and number; <c>attachment</c>, <c>amount</c>, <c>id</c> and <c>time</c> need the field of their name.
/// </param>
/// <param name="Label">What it shows, in a few words.</param>
/// <param name="Attachment">A file of this ticket. Files that come with the note are entered by themselves.</param>
public sealed record EvidenceEntry(
    EvidenceKind Kind,
    string? Label = null,
    string? Carrier = null,
    string? Number = null,
    string? Status = null,
    string? Url = null,
    Guid? Attachment = null,
    Money? Amount = null,
    string? Id = null,
    DateTimeOffset? Time = null)
{
    public static EvidenceEntry Of(Evidence e) =>
        new(e.Kind, e.Label, e.Carrier, e.Number, e.Status, e.Url, e.Attachment, e.Amount, e.Id, e.Time);

    public Evidence ToDomain() => new(Kind)
    {
        Label = Label,
        Carrier = Carrier,
        Number = Number,
        Status = Status,
        Url = Url,
        Attachment = Attachment,
        Amount = Amount,
        Id = Id,
        Time = Time?.ToUniversalTime(),
    };
}
