using Actors.Console.Tests.Accessibility;
using Actors.Testing;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Connecting;

/// <summary>A mailbox is entered, tried, paused and removed where people administer the desk.</summary>
public sealed class ConnectionTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_mailbox_is_connected_tried_paused_and_removed()
    {
        var dovecot = DovecotServer.Shared;
        using var postfix = new PostfixServer(dovecot, LoopbackPort.Free());
        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Connections" }).ClickAsync();
        await admin.Button("Connect an account").ClickAsync();
        var incoming = admin.Page.GetByRole(AriaRole.Group, new() { Name = "Incoming mail (IMAP)" });
        await incoming.GetByLabel("Server").FillAsync("localhost");
        await incoming.GetByLabel("Port").FillAsync($"{dovecot.TlsPort}");
        await incoming.GetByLabel("User").FillAsync("console");
        await incoming.GetByLabel("Password", new() { Exact = true }).FillAsync(DovecotServer.Password);
        var outgoing = admin.Page.GetByRole(AriaRole.Group, new() { Name = "Outgoing mail (SMTP)" });
        await outgoing.GetByLabel("Server").FillAsync("localhost");
        await outgoing.GetByLabel("Port").FillAsync($"{postfix.Port}");
        await outgoing.GetByLabel("Encryption").SelectOptionAsync("STARTTLS");
        await outgoing.GetByLabel("User").FillAsync("console");
        await outgoing.GetByLabel("Password", new() { Exact = true }).FillAsync(DovecotServer.Password);
        await admin.Page.GetByLabel("Trusted certificate (PEM)").FillAsync(dovecot.Certificate);
        (await Axe.Violations(admin.Page)).ShouldBeEmpty();

        await admin.Button("Save").ClickAsync();

        var item = admin.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Amazon EU" });
        await Expect(item).ToContainTextAsync("localhost: Connected");
        await item.GetByRole(AriaRole.Button, new() { Name = "Test" }).ClickAsync();
        await Expect(item).ToContainTextAsync("Folders: Done, INBOX, Sent");
        await Expect(item).ToContainTextAsync("Outgoing works.");
        await admin.Picture("connections");
        (await Axe.Violations(admin.Page)).ShouldBeEmpty();
        await item.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(item).ToContainTextAsync("localhost: Paused");
        await item.GetByRole(AriaRole.Button, new() { Name = "Remove…" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove…" }).ClickAsync();
        await Expect(admin.Page.GetByText("No account is connected yet.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_mailbox_that_is_opened_by_tokens_is_connected_and_what_is_stored_is_kept_and_never_shown()
    {
        await using var provider = await TokenProvider.Start();
        using var dovecot = new DovecotServer(provider.Introspection);
        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Connections" }).ClickAsync();
        await admin.Button("Connect an account").ClickAsync();
        var incoming = admin.Page.GetByRole(AriaRole.Group, new() { Name = "Incoming mail (IMAP)" });
        await incoming.GetByLabel("Server").FillAsync("localhost");
        await incoming.GetByLabel("Port").FillAsync($"{dovecot.TlsPort}");
        await incoming.GetByLabel("User").FillAsync("tokens");
        await incoming.GetByLabel("Signs in with").SelectOptionAsync("a token (OAuth 2)");
        await incoming.GetByLabel("Address for tokens").FillAsync(provider.Token.AbsoluteUri);
        await incoming.GetByLabel("Client ID").FillAsync(TokenProvider.Client);
        await incoming.GetByLabel("Client secret").FillAsync(TokenProvider.ClientSecret);
        await incoming.GetByLabel("Refresh token").FillAsync(provider.Grant("tokens"));
        await admin.Page.GetByLabel("Trusted certificate (PEM)").FillAsync(dovecot.Certificate);
        (await Axe.Violations(admin.Page)).ShouldBeEmpty();

        await admin.Button("Save").ClickAsync();

        var item = admin.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Amazon EU" });
        await Expect(item).ToContainTextAsync("localhost: Connected", new() { Timeout = 120_000 });
        await item.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await Expect(incoming.GetByLabel("Signs in with")).ToHaveValueAsync("token");
        await Expect(incoming.GetByLabel("Refresh token")).ToHaveValueAsync("");
        await incoming.GetByLabel("Folder", new() { Exact = true }).FillAsync("Done");
        await admin.Button("Save").ClickAsync();
        await item.GetByRole(AriaRole.Button, new() { Name = "Test" }).ClickAsync();
        await Expect(item).ToContainTextAsync("Folders: Done, INBOX, Sent", new() { Timeout = 120_000 });
        await item.GetByRole(AriaRole.Button, new() { Name = "Remove…" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove…" }).ClickAsync();
        await Expect(admin.Page.GetByText("No account is connected yet.")).ToBeVisibleAsync();
    }
}
