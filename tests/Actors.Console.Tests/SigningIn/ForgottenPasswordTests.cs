using Actors.Testing;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.SigningIn;

/// <summary>S9 as a person meets it: with a real mail server between the two pages.</summary>
public sealed class ForgottenPasswordTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    private const string Another = "four words without any link";

    [Fact]
    public async Task S9_Who_forgot_the_password_asks_whom_to_ask_and_with_a_mailbox_comes_back_by_a_link()
    {
        await using var ben = await Agent.Sit(Chromium, Desk);
        await ben.Button("I forgot my password").ClickAsync();
        await Expect(ben.Page.GetByText("This desk sends no links. Ask an administrator")).ToBeVisibleAsync();

        using var postfix = new PostfixServer(DovecotServer.Shared, LoopbackPort.Free());
        await Desk.Api.ConnectOutgoing("amazon-eu", "sales@shop.example", DovecotServer.Shared, postfix);
        await ben.Page.ReloadAsync();
        await ben.Button("I forgot my password").ClickAsync();
        await ben.Page.GetByRole(AriaRole.Textbox, new() { Name = "E-mail" }).FillAsync(Agents.Ben.Email);
        await ben.Picture("forgotten");
        await ben.Button("Send the link").ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("a link is on its way");

        await ben.Page.GotoAsync(await LinkTo("ben"));
        await ben.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Another);
        await ben.Button("Change the password").ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The password is changed");
        ben.Page.Url.ShouldEndWith("/new-password");
        await ben.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the sign-in" }).ClickAsync();
        await ben.SignIn(Agents.Ben.Email, Another);
        await Expect(ben.Heading("Open")).ToBeVisibleAsync();

        await ben.Page.GotoAsync("/");
        await ben.Page.GotoAsync(await LinkTo("ben"));
        await ben.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("not again with the same link");
        await ben.Button("Change the password").ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The link has ended or was used.");
    }

    private static async Task<string> LinkTo(string mailbox)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            using var client = new ImapClient();
            await client.ConnectAsync("127.0.0.1", DovecotServer.Shared.Port, SecureSocketOptions.None);
            await client.AuthenticateAsync(mailbox, DovecotServer.Password);
            await client.Inbox!.OpenAsync(FolderAccess.ReadOnly);
            if (client.Inbox.Count > 0)
            {
                var text = (await client.Inbox.GetMessageAsync(0)).TextBody!;
                return text[text.IndexOf("http://", StringComparison.Ordinal)..].Split('\r', '\n')[0];
            }
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(Chromium.Patience, "No letter came.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }
}
