using System.Text.Json.Serialization;

namespace Actors.Domain.Tickets;

/// <summary>
/// Content of a message beside its <see cref="MessageBody"/>: the personal data of its words, and the forms that repeat them. It is of another record
/// class, so it goes sooner and the sentences stay.
/// </summary>
/// <param name="Parts">What stood at each of the body's <see cref="MessageBody.Cuts"/>, in their order.</param>
public sealed record MessageDetails(IReadOnlyList<string> Parts, string? Html, string? FullText);

/// <summary>A place of a body's text where personal data stood; a <see cref="Placeholder"/> keeps it.</summary>
/// <param name="At">In the text as it came, UTF-16 units.</param>
/// <param name="Length">Of what stood there.</param>
/// <param name="Kind">One of <see cref="Screening.Details.DetailKinds"/>.</param>
public sealed record Cut(int At, int Length, string Kind)
{
    /// <summary>U+FFFC, for those who read the stored text without us. Nothing is found by it: a sender may write it, too.</summary>
    public const char Placeholder = '\uFFFC';

    [JsonIgnore]
    public int End => At + Length;
}
