using System.Net.Http.Headers;
using System.Text;

namespace Actors.Server.Tests.Intake;

/// <summary>A mail as it comes; each test names the headers it is about.</summary>
public static class ARawMail
{
    public const string Believed = "Authentication-Results: mx.example; dkim=pass header.d=amazon.de";

    public static string Of(string id, string from, string subject, string text, params string[] headers) =>
        string.Join("\r\n", [
            $"Message-ID: <{id}@mail.example>", $"From: {from}", $"To: {Shop.Mailbox}", $"Subject: {subject}", "Content-Type: text/plain; charset=utf-8",
            .. headers, "", text]);

    /// <param name="buyer">The buyer's alias at the relay.</param>
    public static string FromABuyer(string id, string buyer, string order, params string[] headers) =>
        Of(id, $"Anna Berg <{buyer}@marketplace.amazon.de>", $"Frage (Bestellung: {order})", $"Wo ist es? {id}", [Believed, .. headers]);

    public static string CopyOfAReply(string id, string text) =>
        Of(id, "Amazon.de <donotreply@amazon.de>", "Ihre E-Mail an Anna Berg", $"---------- Nachricht: ----------\r\n{text}\r\n---------- Ende ----------",
            Believed, "X-Space-Notification-Type: BBC_MESSAGE_CONFIRMATION_TO_MERCHANT");

    public static Task<Answer> HandIn(this Shop shop, string mail) => shop.Integrator.Post(
        "mails/raw", new ByteArrayContent(Encoding.UTF8.GetBytes(mail)) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } });

    public static async Task<Guid> TicketOf(this Shop shop, string mail) =>
        (await shop.HandIn(mail)).Ok(HttpStatusCode.Created).GetProperty("ticket").GetGuid();
}
