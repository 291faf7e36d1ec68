using Actors.Domain;
using Actors.Server.Tests.Connections;
using Actors.Storage;
using Actors.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Access;

/// <summary>S9: the way back in for who forgot the password, by mail.</summary>
public sealed class RecoveryTests(RecoveryDesk server) : IClassFixture<RecoveryDesk>, IDisposable
{
    private readonly ScriptedSmtp _smtp = new();

    [Fact]
    public async Task S9_Who_forgot_the_password_chooses_another_with_a_link_and_every_session_ends()
    {
        var person = await AtADeskWithMail();
        using var browser = server.Anonymous();
        (await browser.Post("session", new { email = person.Email, password = Shop.Password })).Ok();
        await person.Ask("it");
        var mail = await _smtp.Next();
        mail.To.Mailboxes.Single().Address.ShouldBe(person.Email);
        mail.From.Mailboxes.Single().Address.ShouldBe(Shop.Mailbox);
        mail.Subject.ShouldStartWith("Una nuova password");

        (await person.Use(Forgetful.TokenIn(mail))).Ok(HttpStatusCode.NoContent);

        (await browser.Get("session")).Refused(HttpStatusCode.Unauthorized, "access.unauthenticated");
        (await person.SignIn(Shop.Password)).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        (await person.SignIn(Forgetful.Another)).Ok();
        var recorded = await server.Services.GetRequiredService<IJournal>().Read(person.Shop.Tenant, ActorId.ForTenant(person.Shop.Tenant).Stream, 0, 1000, default);
        recorded.Single(item => item.Header.Type == "tenant.user-recovered").Header.By.ShouldBe(Who.Person(person.Id).Value);
    }

    [Fact]
    public async Task A_link_is_good_once_also_when_it_is_used_twice_at_once()
    {
        var person = await AtADeskWithMail();
        var token = await person.Link(_smtp);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => person.Use(token, $"{Forgetful.Another} {i}")));

        answers.Count(answer => answer.Status == HttpStatusCode.NoContent).ShouldBe(1);
        (await person.Use(token)).Refused(HttpStatusCode.Gone, "password-reset.ended");
        (await person.Use("made-up")).Refused(HttpStatusCode.Gone, "password-reset.ended");
        (await person.Use(new string('x', 900))).Refused(HttpStatusCode.Gone, "password-reset.ended");
    }

    [Fact]
    public async Task A_link_ends_after_half_an_hour()
    {
        var person = await AtADeskWithMail();
        var token = await person.Link(_smtp);

        await person.Shop.Wait(TimeSpan.FromMinutes(30));

        (await person.Use(token)).Refused(HttpStatusCode.Gone, "password-reset.ended");
        (await person.SignIn(Shop.Password)).Ok();
    }

    [Theory]
    [InlineData("password")]
    [InlineData("authenticator")]
    [InlineData("reset")]
    [InlineData("disabling")]
    [InlineData("another link")]
    public async Task A_link_ends_with_any_change_of_the_sign_in(string change)
    {
        var person = await AtADeskWithMail();
        var token = await person.Link(_smtp);
        using var browser = server.Anonymous();
        (await browser.Post("session", new { email = person.Email, password = Shop.Password })).Ok();

        switch (change)
        {
            case "password":
                (await browser.Put("users/me/password", new { current = Shop.Password, password = "one more long enough" })).Ok(HttpStatusCode.NoContent);
                break;
            case "authenticator":
                (await browser.Post("users/me/authenticator")).Ok();
                break;
            case "reset":
                (await person.Shop.Admin.Post($"users/{person.Id}/reset")).Ok();
                break;
            case "disabling":
                (await person.Shop.Admin.Put($"users/{person.Id}/disabled", new { disabled = true })).Ok();
                break;
            default:
                (await person.Use(await person.Link(_smtp))).Ok(HttpStatusCode.NoContent);
                break;
        }

        (await person.Use(token)).Refused(HttpStatusCode.Gone, "password-reset.ended");
    }

    [Fact]
    public async Task The_authenticator_stays_in_use()
    {
        var person = await AtADeskWithMail();
        using var browser = server.Anonymous();
        (await browser.Post("session", new { email = person.Email, password = Shop.Password })).Ok();
        var key = (await browser.Post("users/me/authenticator")).Ok().GetProperty("key").GetString()!;
        (await browser.Post("users/me/authenticator/confirm", new { code = Totp.Now(key) })).Ok();

        (await person.Use(await person.Link(_smtp))).Ok(HttpStatusCode.NoContent);

        (await person.SignIn(Forgetful.Another)).Refused(HttpStatusCode.Unauthorized, "sign-in.code-needed");
        (await person.SignIn(Forgetful.Another, Totp.At(key, TimeProvider.System.GetUtcNow().AddSeconds(30)))).Ok();
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_the_link_stays_good()
    {
        var person = await AtADeskWithMail();
        var token = await person.Link(_smtp);

        (await person.Use(token, "password1234")).Refused(HttpStatusCode.UnprocessableEntity, "request.invalid")
            .GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("$.password");

        (await person.Use(token)).Ok(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_new_password_lifts_the_lock_that_strangers_caused()
    {
        var person = await AtADeskWithMail();
        for (var i = 0; i < 10; i++)
            (await person.SignIn("wrong wrong wrong")).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");
        (await person.SignIn(Shop.Password)).Refused(HttpStatusCode.Unauthorized, "sign-in.failed");

        (await person.Use(await person.Link(_smtp))).Ok(HttpStatusCode.NoContent);

        (await person.SignIn(Forgetful.Another)).Ok();
    }

    /// <summary>A few letters go out at once: what should not have come would have come before the last of so many.</summary>
    [Fact]
    public async Task Nothing_is_sent_to_strangers_to_who_is_disabled_or_has_no_mailbox_nor_where_the_desk_reads_and_all_hear_the_same()
    {
        var person = await AtADeskWithMail();
        var elsewhere = await Forgetful.In(await server.NewShop());
        var disabled = await Forgetful.In(person.Shop);
        (await person.Shop.Admin.Put($"users/{disabled.Id}/disabled", new { disabled = true })).Ok();
        var mailbox = await Forgetful.In(person.Shop, Shop.Mailbox.ToUpperInvariant());
        using var stranger = server.Anonymous();
        var answers = new List<Answer>();
        foreach (var email in (string[])["nobody@nowhere.example", "\ufffe", elsewhere.Email, disabled.Email, mailbox.Email, person.Email])
            answers.Add(await stranger.Post("password-resets", new { email }));
        for (var sent = 1; sent <= 3; sent++)
        {
            await _smtp.Next(sent);
            await person.Ask();
        }

        _smtp.Mails.Select(mail => mail.To.Mailboxes.Single().Address).ShouldEachBe(address => address == person.Email);
        answers.ShouldEachBe(answer => answer.Status == HttpStatusCode.Accepted && answer.Text.Length == 0);
        answers.Select(answer => string.Join(' ', answer.Headers.Select(header => header.Key).Order())).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_address_gets_three_links_in_a_quarter_of_an_hour()
    {
        var person = await AtADeskWithMail();
        var other = await Forgetful.In(person.Shop);
        for (var i = 0; i < 6; i++)
            await person.Ask();
        for (var sent = 1; sent <= 3; sent++)
        {
            await other.Ask();
            await _smtp.Next(3 + sent);
        }

        _smtp.Mails.Count(mail => mail.To.Mailboxes.Single().Address == person.Email).ShouldBe(3);
        _smtp.Mails.Count(mail => mail.To.Mailboxes.Single().Address == other.Email).ShouldBe(3);
    }

    public void Dispose() => _smtp.Dispose();

    private async Task<Forgetful> AtADeskWithMail()
    {
        var shop = await server.NewShop();
        await AConnection.Sending(shop, _smtp);
        return await Forgetful.In(shop);
    }
}
