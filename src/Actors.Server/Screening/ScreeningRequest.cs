namespace Actors.Server.Screening;

/// <param name="Text">Plain text or HTML, as it would be sent.</param>
/// <param name="Locale">The buyer's language, such as <c>it</c>; of the ticket's last message when left out.</param>
/// <param name="Ticket">Judges the text as a reply there: with its order, its earlier review requests and its waivers.</param>
public sealed record ScreeningRequest(
    string Text, string Account, string? Locale = null, Guid? Ticket = null, IReadOnlyList<ScreenedFile>? Attachments = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.text", Text)
        .Concat(Check.Token("$.account", Account, 40))
        .Concat(Check.OptionalToken("$.locale", Locale, 35))
        .Concat(Check.AtMost("$.attachments", Attachments, 100))
        .Concat((Attachments ?? []).SelectMany((file, i) => file.Errors($"$.attachments[{i}]")));
}

/// <summary>A file that would be attached; its bytes are not needed to judge it.</summary>
public sealed record ScreenedFile(string Name, string MediaType, long Size)
{
    public IEnumerable<FieldError> Errors(string field)
    {
        foreach (var error in Check.Token($"{field}.name", Name, 255).Concat(Check.Token($"{field}.mediaType", MediaType, 255)))
            yield return error;
        if (Size < 0)
            yield return new($"{field}.size", "Must not be negative.");
    }

    public AttachmentDescriptor Descriptor => new(Name, MediaType, Size, "");
}
