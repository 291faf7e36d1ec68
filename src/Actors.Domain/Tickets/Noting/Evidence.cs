using Actors.Domain.Orders;

namespace Actors.Domain.Tickets;

public enum EvidenceKind
{
    Tracking,
    Attachment,
    Amount,
    Id,
    Time,
}

/// <summary>
/// One entry of a note's evidence log (R43), part of its content. Which properties are set depends on the kind:
/// <see cref="EvidenceKind.Tracking"/> has carrier and number, perhaps status, address and time; the others have the one of their name.
/// </summary>
public sealed record Evidence(EvidenceKind Kind)
{
    /// <summary>What the entry shows, in a few words: <c>refund</c>, <c>claim</c>, <c>delivered</c>.</summary>
    public string? Label { get; init; }

    public string? Carrier { get; init; }

    public string? Number { get; init; }

    public string? Status { get; init; }

    public string? Url { get; init; }

    /// <summary>A file of this ticket, or one that comes with the note.</summary>
    public Guid? Attachment { get; init; }

    public Money? Amount { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Time { get; init; }

    /// <summary>The property that is missing or not valid; null when the entry holds what its kind promises.</summary>
    public string? Fault(Func<Guid, bool> isKnownFile)
    {
        if (Label is not null && !Codes.IsIdentifier(Label, LongestName))
            return "label";
        return Kind switch
        {
            EvidenceKind.Tracking when !Codes.IsIdentifier(Carrier, LongestName) => "carrier",
            EvidenceKind.Tracking when !Codes.IsIdentifier(Number, LongestName) => "number",
            EvidenceKind.Tracking when Status is not null && !Codes.IsIdentifier(Status, LongestName) => "status",
            EvidenceKind.Tracking when Url is not null && !IsWebAddress(Url) => "url",
            EvidenceKind.Attachment when Attachment is not { } file || !isKnownFile(file) => "attachment",
            EvidenceKind.Amount when Amount is not { } money || !money.CanMove() => "amount",
            EvidenceKind.Id when !Codes.IsIdentifier(Id, LongestName) => "id",
            EvidenceKind.Time when Time is null => "time",
            _ => null,
        };
    }

    private const int LongestName = 200;

    private static bool IsWebAddress(string url) =>
        url.Length <= 2_000 && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}
