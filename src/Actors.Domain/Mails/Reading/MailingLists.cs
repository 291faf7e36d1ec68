namespace Actors.Domain.Mails.Reading;

/// <summary>
/// Shared mailboxes that are mailing lists, such as Google Groups. Where the writer's domain publishes a DMARC policy, a list puts its own
/// address into From and the writer's elsewhere.
/// </summary>
internal static class MailingLists
{
    private const string Via = " via ";

    private static readonly string[] SignsOfPosts = ["Mailing-List", "X-Google-Group-Id", "X-Original-Sender", "X-Original-From"];

    private static readonly string[] NamesOfWriter = ["X-Original-From", "X-Original-Sender", "Reply-To"];

    /// <summary>The mail as its writer sent it, where a list has put itself in the writer's place. Whatever it claims then is unverified.</summary>
    public static InboundMail AsWritten(InboundMail mail) =>
        mail.From is { } from && !mail.Envelope.Outgoing && IsRewritten(mail, from) && Writer(mail, from) is { } writer
            ? mail with { From = new(writer, NameOf(from)) }
            : mail;

    /// <summary>Whether people write to it; a list of announcements has one writer, and that one is a machine.</summary>
    public static bool TakesPosts(InboundMail mail) =>
        mail.Header("List-Post") is { Length: > 0 } post ? !post.StartsWith("NO", StringComparison.OrdinalIgnoreCase)
        : SignsOfPosts.Any(name => mail.Header(name) is { Length: > 0 });

    private static bool IsRewritten(InboundMail mail, MailParty from) =>
        from.Name?.Contains(Via, StringComparison.OrdinalIgnoreCase) is true || (TakesPosts(mail) && IsTheListsOwn(mail, from.Address));

    private static bool IsTheListsOwn(InboundMail mail, string address) =>
        Names(mail.Header("List-Post"), address)
        || Names(mail.Header("Mailing-List"), address)
        || Names(mail.Header("List-ID"), address.Replace('@', '.'));

    private static bool Names(string? header, string value) => header?.Contains(value, StringComparison.OrdinalIgnoreCase) is true;

    private static string? Writer(InboundMail mail, MailParty from) =>
        NamesOfWriter
            .Select(name => HeaderSyntax.Address(mail.Header(name)))
            .FirstOrDefault(address => address is not null && !address.Equals(from.Address, StringComparison.OrdinalIgnoreCase));

    /// <summary>Of <c>'Anna Berg' via Support</c> what stands before.</summary>
    private static string? NameOf(MailParty list) =>
        list.Name is { } name && name.LastIndexOf(Via, StringComparison.OrdinalIgnoreCase) is > 0 and var via
            ? name[..via].Trim(' ', '\'', '"')
            : null;
}
