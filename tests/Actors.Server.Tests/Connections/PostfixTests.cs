using Actors.Testing;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Actors.Server.Tests.Connections;

/// <summary>A shop and its buyers at a real mail server: Postfix takes and sends, Dovecot keeps.</summary>
public sealed class PostfixTests(MailDesk server, PostfixTests.Post post) : IClassFixture<MailDesk>, IClassFixture<PostfixTests.Post>
{
    [Fact]
    public async Task A_buyer_writes_and_is_answered()
    {
        var (shop, address, _) = await Connected();
        var buyer = $"{shop.Tenant}-anna";
        await post.Send($"{buyer}@{PostfixServer.Relay}", address, "Wo ist es?", "Wo ist meine Lampe?");
        var ticket = await Ticket(shop);

        await ticket.Reply("Sie ist unterwegs.");

        var answer = (await Eventually.Get(() => post.Mailbox(buyer).In("INBOX"), mails => mails.Count == 1)).Single();
        answer.From.Mailboxes.Single().Address.ShouldBe(address);
        answer.Subject.ShouldBe("Re: Wo ist es?");
        answer.TextBody!.Trim().ShouldBe("Sie ist unterwegs.");
        answer.Headers.ShouldContain(header => header.Field == "Received" && header.Value.Contains("ESMTPSA"), "under TLS, by somebody who has signed in");
        Shop.Text(await ticket.Activity("ticket.reply-sent"), "answer").ShouldStartWith("250 2.0.0 Ok: queued as ");
        var copy = (await Eventually.Get(() => post.Mailbox(shop.Tenant).In("Sent"), mails => mails.Count == 1)).Single();
        copy.MessageId.ShouldBe(answer.MessageId);
    }

    [Fact]
    public async Task R62_A_reply_that_comes_back_counts_as_never_sent_and_the_clock_runs_on()
    {
        var (shop, address, _) = await Connected();
        await post.Send($"{shop.Tenant}@{PostfixServer.Elsewhere}", address, "Hello", "Is it in stock?");
        var ticket = await Ticket(shop);
        post.Elsewhere.Answers.Enqueue("550 5.1.1 No such user here");
        var reply = await ticket.Reply("Yes, it is.");

        var bounced = await ticket.Activity("ticket.reply-bounced");

        bounced.GetProperty("reply").GetGuid().ShouldBe(reply);
        Shop.Text(bounced, "code").ShouldBe("5.1.1");
        (await ticket.Show()).GetProperty("unanswered").GetInt32().ShouldBe(1);
        (await Tickets(shop)).Length.ShouldBe(1, "the report belongs to the reply's ticket");
    }

    [Fact]
    public async Task R37_What_the_shop_writes_with_another_program_is_the_shops_own_on_the_buyers_ticket()
    {
        var (shop, address, _) = await Connected();
        var buyer = $"{shop.Tenant}-ben@{PostfixServer.Relay}";
        await post.Send(buyer, address, "Refund", "When do I get my refund?");
        var ticket = await Ticket(shop);

        await post.Send(address, buyer, "Re: Refund", "It was sent on Monday.", signedInAs: shop.Tenant);

        var items = await Eventually.Get(() => Messages(ticket), messages => messages.Length == 2);
        Shop.Text(items[1].GetProperty("sender"), "kind").ShouldBe("seller");
        (await Tickets(shop)).Length.ShouldBe(1);
    }

    /// <summary>A shop with a mailbox of its own, read and written through the servers as a shop would be told to.</summary>
    private async Task<(Shop Shop, string Address, JsonElement Connection)> Connected()
    {
        var shop = await server.NewShop();
        var address = $"{shop.Tenant}@{PostfixServer.Shop}";
        await shop.Register(Shop.Official, "amazon", "EU", official: true, address);
        var login = new { user = shop.Tenant, password = DovecotServer.Password };
        var connection = await AConnection.Put(
            shop,
            new
            {
                server = new { host = "localhost", port = post.Dovecot.Port, security = "startTls" },
                login,
                since = AConnection.LastWeek,
                sentFolder = "Sent",
            },
            new { server = new { host = "localhost", port = post.Postfix.Port, security = "startTls" }, login, sender = address, sentFolder = "Sent" },
            post.Dovecot.Certificate);
        return (shop, address, connection);
    }

    private static async Task<ATicket> Ticket(Shop shop)
    {
        var ticket = (await Eventually.Get(() => Tickets(shop), found => found.Length == 1)).Single();
        return new(shop, ticket.GetProperty("id").GetGuid(), Guid.Empty);
    }

    private static async Task<JsonElement[]> Tickets(Shop shop) =>
        [.. (await shop.Agent.Get("tickets?limit=200")).Ok().GetProperty("items").EnumerateArray()];

    private static async Task<JsonElement[]> Messages(ATicket ticket) =>
        [.. (await ticket.Timeline()).GetProperty("items").EnumerateArray()
            .Where(entry => Shop.Text(entry, "kind") == "message").Select(entry => entry.GetProperty("message"))];

    /// <summary>The servers, and who writes to them.</summary>
    public sealed class Post : IDisposable
    {
        public Post() => Postfix = new(Dovecot, Elsewhere.Port);

        internal ScriptedSmtp Elsewhere { get; } = new();

        internal DovecotServer Dovecot { get; } = new();

        internal PostfixServer Postfix { get; }

        internal AMailbox Mailbox(string user) => new(Dovecot, user);

        /// <param name="signedInAs">Whose program also keeps a copy in the folder of what was sent.</param>
        internal async Task Send(string from, string to, string subject, string text, string? signedInAs = null)
        {
            var mail = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
            mail.From.Add(MailboxAddress.Parse(from));
            mail.To.Add(MailboxAddress.Parse(to));
            using var client = new SmtpClient();
            await client.ConnectAsync("127.0.0.1", Postfix.Port, SecureSocketOptions.None);
            if (signedInAs is not null)
                await client.AuthenticateAsync(signedInAs, DovecotServer.Password);
            await client.SendAsync(mail);
            await client.DisconnectAsync(quit: true);
            if (signedInAs is not null)
                await Mailbox(signedInAs).Keep("Sent", mail);
        }

        public void Dispose()
        {
            Postfix.Dispose();
            Dovecot.Dispose();
            Elsewhere.Dispose();
        }
    }
}
