using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Actors.Domain.Mails.Reading;

/// <summary>
/// The names a conversation goes by. A mail belongs to the ticket that already has one of its keys, tried in order; that ticket
/// then takes the others too. Keys are hashes: an address never becomes a key in the clear.
/// <list type="bullet">
/// <item><c>relay:</c> Amazon's alias with its case, and then nothing else; a bounce names it as its recipient.</item>
/// <item><c>relay:</c> Amazon's alias without a case, with the order; then without, which is shared.</item>
/// <item><c>id:</c> the mail a machine answers, then the root of <c>References</c>, the rest of it, <c>In-Reply-To</c>, the mail's own
/// id (RFC 5322, 3.6.4).</item>
/// <item><c>subject:</c> sender and subject without its reply marks, for programs that drop the references; with the order, then
/// without, which is shared.</item>
/// </list>
/// </summary>
/// <param name="Shared">The one of them that holds only where what is known of orders does not contradict it.</param>
public sealed record Threads(IReadOnlyList<string> Keys, string? Shared)
{
    private const int MostReferences = 20;

    private static readonly Regex ReplyMarks = new(
        @"^(?:\s*(?:re|r|aw|antw|antwort|rv|res|ref|rif|fw|fwd|wg|tr|i|sv|vs|vb|vl|odp|pd|ynt|ilt|enc|回复|答复|返信)\s*(?:\[[0-9]{1,3}\])?\s*[:：])+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The key under which answers to a message come in; a ticket takes it for what it sends.</summary>
    /// <param name="messageId">Without angle brackets.</param>
    public static string KeyOf(string messageId) => Key("id", messageId);

    /// <summary>The mail it answers, as its program says; null where it does not.</summary>
    public static string? AnsweredBy(InboundMail mail) => MessageIds.In(mail.Header("In-Reply-To")).FirstOrDefault();

    /// <param name="sender">Who is answered: forms on a web site write from one address for all visitors.</param>
    internal static Threads Of(InboundMail mail, MailParty sender, RelayAlias? relay, AutomaticMail? automatic, string? order)
    {
        if (relay is { NamesCase: true })
            return new([Key("relay", relay.Address)], null);
        if (relay is not null)
        {
            var original = MessageIds.In(automatic?.OriginalMessageId).Take(1).Select(KeyOf);
            return Sharing("relay", relay.IsOfMany ? $"{relay.Address}\n{sender.Name?.ToLowerInvariant()}" : relay.Address, order, [.. original]);
        }

        var keys = References(mail, automatic?.OriginalMessageId).Select(KeyOf).ToList();
        var topic = Topic(mail.Subject);
        return topic.Length > 0 || keys.Count == 0
            ? Sharing("subject", $"{sender.Address.ToLowerInvariant()}\n{topic}", order, keys)
            : new(keys, null);
    }

    private static Threads Sharing(string kind, string value, string? order, List<string> stronger)
    {
        var shared = Key(kind, value);
        return new([.. stronger, .. order is null ? [] : new[] { Key(kind, $"{value}\n{order}") }, shared], shared);
    }

    private static IEnumerable<string> References(InboundMail mail, string? original)
    {
        var all = MessageIds.In(mail.Header("References")).ToList();
        var kept = all.Count <= MostReferences ? all : [all[0], .. all.TakeLast(MostReferences - 1)];
        return MessageIds.In(original).Concat(kept).Concat(MessageIds.In(mail.Header("In-Reply-To")).Take(1))
            .Concat(MessageIds.In(mail.MessageId).Take(1))
            .Distinct(StringComparer.Ordinal);
    }

    private static string Topic(string? subject) =>
        string.Join(' ', ReplyMarks.Replace(subject ?? "", "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static string Key(string kind, string value) =>
        $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))}";
}
