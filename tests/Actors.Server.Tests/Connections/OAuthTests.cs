using Actors.Testing;

namespace Actors.Server.Tests.Connections;

/// <summary>Mailboxes that are opened by a provider's tokens, as those of Google and Microsoft are.</summary>
public sealed class OAuthTests(MailDesk server) : IClassFixture<MailDesk>, IAsyncLifetime, IDisposable
{
    private TokenProvider _provider = null!;
    private DovecotServer _dovecot = null!;
    private string? _granted;

    public async Task InitializeAsync()
    {
        _provider = await TokenProvider.Start();
        _dovecot = new(_provider.Introspection);
    }

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    public void Dispose() => _dovecot.Dispose();

    [Fact]
    public async Task Mails_come_and_go_with_tokens_and_every_new_refresh_token_is_used_next()
    {
        using var elsewhere = new ScriptedSmtp();
        using var postfix = new PostfixServer(_dovecot, elsewhere.Port);
        var shop = await server.NewShop();
        var address = $"{shop.Tenant}@{PostfixServer.Shop}";
        await shop.Register(Shop.Official, "amazon", "EU", official: true, address, Shop.Mailbox);
        await AConnection.Put(shop, Incoming(shop), Outgoing(shop, postfix, address), _dovecot.Certificate);
        var mailbox = new AMailbox(_dovecot, shop.Tenant);
        await mailbox.Append(1);
        var ticket = await Ticket(shop);

        for (var hours = 0; hours < 3; hours++)
        {
            await ticket.Reply($"Answer {hours}");
            await Eventually.Get(() => new AMailbox(_dovecot, "buyer1").In("INBOX"), mails => mails.Count == hours + 1);
            _provider.EndAccess();
            await shop.Wait(TimeSpan.FromHours(1));
        }

        // A session that is still open needs none; two sides that did not share would ask twice as often.
        _provider.Given.ShouldBeInRange(2, 3, "both sides share what one of them was given");
        await SignInAgain(shop);
        await mailbox.Append(2);
        await Eventually.Get(() => Tickets(shop), tickets => tickets.Length == 2);
    }

    [Fact]
    public async Task A_trial_may_use_up_a_refresh_token_and_the_mailbox_opens_all_the_same()
    {
        var shop = await server.NewShop();
        await AConnection.Put(shop, Incoming(shop), trustedCertificate: _dovecot.Certificate);
        (await shop.Admin.Post($"connections/{Shop.Official}/pause")).Ok();
        _provider.EndAccess();
        await shop.Wait(TimeSpan.FromHours(1));

        var trial = (await shop.Admin.Post($"connections/{Shop.Official}/test")).Ok();

        trial.GetProperty("incoming").GetProperty("fault").ValueKind.ShouldBe(JsonValueKind.Null, trial.ToString());
        _provider.EndAccess();
        await shop.Wait(TimeSpan.FromHours(1));
        (await shop.Admin.Post($"connections/{Shop.Official}/resume")).Ok();
        await new AMailbox(_dovecot, shop.Tenant).Append(1);
        await Ticket(shop);
    }

    [Fact]
    public async Task A_token_that_was_taken_back_before_its_end_is_replaced()
    {
        var shop = await server.NewShop();
        await AConnection.Put(shop, Incoming(shop), trustedCertificate: _dovecot.Certificate);
        await Eventually.Get(() => Health(shop), health => Shop.Text(health, "state") == "connected");
        _provider.EndAccess();
        await SignInAgain(shop);

        await new AMailbox(_dovecot, shop.Tenant).Append(1);

        await Ticket(shop);
    }

    [Fact]
    public async Task A_grant_that_was_taken_back_is_said_in_words_and_entered_anew()
    {
        var shop = await server.NewShop();
        await AConnection.Put(shop, Incoming(shop), trustedCertificate: _dovecot.Certificate);
        await Eventually.Get(() => Health(shop), health => Shop.Text(health, "state") == "connected");
        _provider.EndGrants();
        _provider.EndAccess();
        await SignInAgain(shop);

        var health = await Eventually.Get(() => Health(shop), health => health.TryGetProperty("code", out var code) && code.GetString() == "mail.token-refused");

        Shop.Text(health, "error").ShouldContain("invalid_grant");
        await AConnection.Put(shop, Incoming(shop));
        await new AMailbox(_dovecot, shop.Tenant).Append(1);
        await Ticket(shop);
    }

    [Theory]
    [InlineData(TokenProvider.Client, "wrong", "invalid_client")]
    [InlineData("somebody", TokenProvider.ClientSecret, "invalid_client")]
    public async Task A_wrong_client_is_told_apart_and_no_secret_is_shown(string client, string secret, string word)
    {
        var shop = await server.NewShop();
        var refresh = _provider.Grant(shop.Tenant);

        var put = await AConnection.Put(shop, Incoming(shop, refresh, client, secret), trustedCertificate: _dovecot.Certificate);

        var trial = (await shop.Admin.Post($"connections/{Shop.Official}/test")).Ok();
        var fault = trial.GetProperty("incoming").GetProperty("fault");
        Shop.Text(fault, "code").ShouldBe("mail.token-refused");
        Shop.Text(fault, "words").ShouldContain(word);
        var changes = (await shop.As("auditor").Get("changes?limit=200")).Text;
        foreach (var text in (string[])[put.ToString(), trial.ToString(), (await AConnection.Show(shop)).ToString(), changes])
        {
            text.ShouldNotContain(refresh);
            text.ShouldNotContain(secret);
        }
    }

    private object Incoming(Shop shop, string? refresh = null, string client = TokenProvider.Client, string secret = TokenProvider.ClientSecret) => new
    {
        server = new { host = "localhost", port = _dovecot.TlsPort, security = "tls" },
        login = Login(shop, refresh ?? Shared(shop), client, secret),
        since = AConnection.LastWeek,
    };

    private object Outgoing(Shop shop, PostfixServer postfix, string sender) => new
    {
        server = new { host = "localhost", port = postfix.Port, security = "startTls" },
        login = Login(shop, Shared(shop), TokenProvider.Client, TokenProvider.ClientSecret),
        sender,
    };

    private object Login(Shop shop, string refreshToken, string clientId, string clientSecret) => new
    {
        user = shop.Tenant,
        oAuth = new { tokenEndpoint = _provider.Token, clientId, clientSecret, refreshToken },
    };

    /// <summary>A person signs in once for both sides; anew where what was given is worth nothing any more.</summary>
    private string Shared(Shop shop) => _granted is { } known && _provider.Knows(known) ? known : _granted = _provider.Grant(shop.Tenant);

    private static async Task SignInAgain(Shop shop)
    {
        (await shop.Admin.Post($"connections/{Shop.Official}/pause")).Ok();
        (await shop.Admin.Post($"connections/{Shop.Official}/resume")).Ok();
    }

    private static async Task<JsonElement> Health(Shop shop) => (await AConnection.Show(shop)).GetProperty("incoming").GetProperty("health");

    private static async Task<ATicket> Ticket(Shop shop)
    {
        var ticket = (await Eventually.Get(() => Tickets(shop), found => found.Length == 1)).Single();
        return new(shop, ticket.GetProperty("id").GetGuid(), Guid.Empty);
    }

    private static async Task<JsonElement[]> Tickets(Shop shop) =>
        [.. (await shop.Agent.Get("tickets?limit=200")).Ok().GetProperty("items").EnumerateArray()];
}
