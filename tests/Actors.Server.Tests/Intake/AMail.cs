using System.Text;

namespace Actors.Server.Tests.Intake;

/// <summary>Mails as a gateway hands them in.</summary>
public static class AMail
{
    public static object FromABuyer(string id, string text = "Where is my order?", string to = Shop.Mailbox, string? orderId = "123-1234567-1234567") => new
    {
        envelope = new { from = "bounce@amazon.de", to = new[] { to } },
        headers = new[] { new { name = "Message-ID", value = $"<{id}@marketplace.amazon.de>" } },
        messageId = $"{id}@marketplace.amazon.de",
        from = new { address = "abc123xyz@marketplace.amazon.de", name = "Anna Berg" },
        to = new[] { new { address = to, name = (string?)null } },
        subject = $"Question about your order{(orderId is null ? "" : $" (Order: {orderId})")}",
        date = (string?)null,
        text,
        html = (string?)null,
        attachments = Array.Empty<object>(),
        raw = Convert.ToBase64String(Encoding.UTF8.GetBytes($"Message-ID: <{id}@marketplace.amazon.de>\r\n\r\n{text}")),
    };

    public static object Broken(string id) => new
    {
        envelope = new { from = (string?)null, to = new[] { Shop.Mailbox } },
        headers = Array.Empty<object>(),
        to = Array.Empty<object>(),
        raw = Convert.ToBase64String(Encoding.UTF8.GetBytes($"not a mail {id}")),
        problem = "no header ends",
    };
}
