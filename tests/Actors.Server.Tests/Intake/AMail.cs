using System.Text;

namespace Actors.Server.Tests.Intake;

/// <summary>Mails as a gateway hands them in.</summary>
public static class AMail
{
    /// <param name="results">What a mail server found out about its signature.</param>
    public static object FromABuyer(
        string id, string text = "Where is my order?", string to = Shop.Mailbox, string? orderId = "123-1234567-1234567", string results = "none") => new
    {
        envelope = new { from = "bounce@amazon.de", to = new[] { to } },
        headers = new[]
        {
            new { name = "Authentication-Results", value = results },
            new { name = "Message-ID", value = $"<{id}@marketplace.amazon.de>" },
        },
        messageId = $"{id}@marketplace.amazon.de",
        from = new { address = "abc123xyz@marketplace.amazon.de", name = "Anna Berg" },
        to = new[] { new { address = to, name = (string?)null } },
        subject = $"Question about your order{(orderId is null ? "" : $" (Order: {orderId})")}",
        date = (string?)null,
        text,
        html = (string?)null,
        attachments = Array.Empty<object>(),
        raw = Base64($"Message-ID: <{id}@marketplace.amazon.de>\r\n\r\n{text}"),
    };

    /// <summary>A mail server's report that a mail of the shop could not be delivered (RFC 3464).</summary>
    /// <param name="original">Message-ID of the mail that came back.</param>
    public static object Bounce(string id, string original) => new
    {
        envelope = new { from = (string?)null, to = new[] { Shop.Mailbox } },
        headers = new[] { new { name = "Content-Type", value = "multipart/report; report-type=delivery-status" } },
        messageId = $"{id}@mx.example",
        from = new { address = "mailer-daemon@mx.example", name = "Mail Delivery System" },
        to = new[] { new { address = Shop.Mailbox, name = (string?)null } },
        subject = "Undelivered Mail Returned to Sender",
        text = "Action: failed\nStatus: 5.1.1\n",
        attachments = new[]
        {
            new { name = "original.eml", mediaType = "message/rfc822", content = Base64($"Message-ID: <{original}>\r\n\r\nHello") },
        },
        raw = Base64($"Message-ID: <{id}@mx.example>\r\n\r\nAction: failed"),
    };

    public static object Broken(string id) => new
    {
        envelope = new { from = (string?)null, to = new[] { Shop.Mailbox } },
        headers = Array.Empty<object>(),
        to = Array.Empty<object>(),
        raw = Base64($"not a mail {id}"),
        problem = "no header ends",
    };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
