using Actors.Domain.Mails.Reading;
using Actors.Domain.Tickets;

namespace Actors.Server.Intake.Messages;

/// <summary>What the words and the sender of a message name (R8, R9, R32), read as those of a mail are.</summary>
internal static class Named
{
    /// <summary>The order that the words name first; none where the caller has named it already.</summary>
    public static IReadOnlyList<LinkedOrder> Orders(MessageRequest message)
    {
        var subject = message.Subject ?? "";
        return MentionedOrders.Of(subject, Words(message)) is [var first, ..] && first != message.OrderId
            ? [new(first, MentionedOrders.Of(subject).Contains(first) ? "subject" : "text")]
            : [];
    }

    public static IReadOnlyList<string> Asins(MessageRequest message) =>
        [.. (message.Asins ?? []).Union(Domain.Mails.Reading.Asins.In(message.Subject ?? "", Words(message)), StringComparer.Ordinal)];

    /// <summary>Each of Amazon's marketplaces has relay addresses of its own.</summary>
    public static string? Marketplace(MessageRequest message) => message.Sender.Address is { } address
        ? AmazonMarketplace.ByRelayDomain(address[(address.LastIndexOf('@') + 1)..])?.Id
        : null;

    private static string Words(MessageRequest message) =>
        string.IsNullOrWhiteSpace(message.Text) ? HtmlText.From(message.Html ?? "") : message.Text;
}
