using Actors.Server.Hosting;
using Actors.Server.Tests.Connections;
using MimeKit;

namespace Actors.Server.Tests.Access;

/// <summary>A server that knows its address, so that it can send links.</summary>
public sealed class RecoveryDesk : TestServer
{
    protected override ServerOptions Options(string folder) => base.Options(folder) with
    {
        PublicUrl = "https://desk.example",
        MailTimings = new() { KeepEvery = TimeSpan.FromMilliseconds(300), FirstPause = TimeSpan.FromMilliseconds(100) },
    };
}

/// <summary>Somebody who signs in with a password, and forgets it.</summary>
internal sealed record Forgetful(Shop Shop, Guid Id, string Email)
{
    public const string Another = "quite another long password";

    public static async Task<Forgetful> In(Shop shop, string? email = null)
    {
        email ??= $"{shop.Unique("forgetful")}@{shop.Tenant}.example";
        var added = await shop.Admin.Post("users", new { email, displayName = "F", roles = new[] { "agent" }, password = Shop.Password });
        return new(shop, added.Ok(HttpStatusCode.Created).GetProperty("id").GetGuid(), email);
    }

    public async Task<string> Link(ScriptedSmtp smtp)
    {
        var before = smtp.Mails.Count;
        await Ask();
        return TokenIn(await smtp.Next(before + 1));
    }

    public async Task Ask(string? language = null)
    {
        using var stranger = Shop.Server.Anonymous();
        (await stranger.Post("password-resets", new { email = Email, language })).Ok(HttpStatusCode.Accepted);
    }

    public async Task<Answer> Use(string token, string password = Another)
    {
        using var stranger = Shop.Server.Anonymous();
        return await stranger.Post("password-resets/use", new { token, password });
    }

    public async Task<Answer> SignIn(string password, string? code = null)
    {
        using var browser = Shop.Server.Anonymous();
        return await browser.Post("session", new { email = Email, password, code });
    }

    public static string TokenIn(MimeMessage mail)
    {
        var text = mail.TextBody!;
        var link = text[text.IndexOf("https://desk.example/new-password#", StringComparison.Ordinal)..].Split('\r', '\n')[0];
        return link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..];
    }
}
