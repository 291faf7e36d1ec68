using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.SigningIn;

/// <summary>With Chromium's own authenticator, which has a key and always says yes.</summary>
public sealed class PasskeyTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_passkey_is_added_opens_the_desk_without_a_password_and_opens_nothing_once_it_is_removed()
    {
        await using var anna = await Agent.Sit(Chromium, Desk);
        var authenticator = await anna.HasAuthenticator();
        await anna.Page.GotoAsync(new Uri(Desk.Named, "/preferences").AbsoluteUri);
        await anna.SignIn(Agents.Anna.Email, Desk.Password);
        await anna.Page.GetByLabel("Name of the passkey").FillAsync("Anna's laptop");
        await anna.Page.GetByRole(AriaRole.Form, new() { Name = "Add a passkey" }).GetByLabel("Password", new() { Exact = true }).FillAsync("not the password");
        await anna.Button("Add a passkey").ClickAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The password is wrong.");
        await anna.Page.GetByRole(AriaRole.Form, new() { Name = "Add a passkey" }).GetByLabel("Password", new() { Exact = true }).FillAsync(Desk.Password);
        await anna.Button("Add a passkey").ClickAsync();
        await Expect(anna.Button("Remove Anna's laptop")).ToBeVisibleAsync();
        await anna.Picture("passkeys");

        await anna.SignOut();
        await anna.Button("Use a passkey").ClickAsync();
        await Expect(anna.Button("Signed in as Anna Rossi")).ToBeVisibleAsync();

        await anna.Page.GotoAsync(new Uri(Desk.Named, "/preferences").AbsoluteUri);
        await anna.Button("Remove Anna's laptop").ClickAsync();
        await Expect(anna.Button("Remove Anna's laptop")).ToHaveCountAsync(0);
        await anna.SignOut();
        await anna.Button("Use a passkey").ClickAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This passkey opens nothing here.");
        await authenticator.Empty();
        await anna.Button("Use a passkey").ClickAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No passkey was used");
    }

    [Fact]
    public async Task Without_a_finger_or_a_PIN_a_passkey_opens_nothing()
    {
        await using var ben = await Agent.Sit(Chromium, Desk);
        var authenticator = await ben.HasAuthenticator();
        await ben.Page.GotoAsync(new Uri(Desk.Named, "/preferences").AbsoluteUri);
        await ben.SignIn(Agents.Ben.Email, Desk.Password);
        await ben.Page.GetByLabel("Name of the passkey").FillAsync("Ben's key");
        await ben.Page.GetByRole(AriaRole.Form, new() { Name = "Add a passkey" }).GetByLabel("Password", new() { Exact = true }).FillAsync(Desk.Password);
        await ben.Button("Add a passkey").ClickAsync();
        await Expect(ben.Button("Remove Ben's key")).ToBeVisibleAsync();
        await ben.SignOut();

        await authenticator.KnowsNobody();
        await ben.Button("Use a passkey").ClickAsync();

        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No passkey was used");
        await Expect(ben.Button("Use a passkey")).ToBeVisibleAsync();
    }
}
