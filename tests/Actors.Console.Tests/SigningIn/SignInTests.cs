using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.SigningIn;

public sealed class SignInTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_password_opens_the_queue_and_signing_out_closes_it()
    {
        await using var anna = await Agent.Sit(Chromium, Desk);
        await anna.SignIn(Agents.Anna.Email, Desk.Password);
        await Expect(anna.Heading("Open")).ToBeVisibleAsync();
        await Expect(anna.Connection).ToHaveTextAsync("Live");

        await anna.Button("Signed in as Anna Rossi").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await Expect(anna.Button("Sign in")).ToBeVisibleAsync();
        await anna.Page.ReloadAsync();
        await Expect(anna.Button("Sign in")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_is_refused_with_its_code_and_lets_one_try_again()
    {
        await using var anna = await Agent.Sit(Chromium, Desk);
        await anna.SignIn(Agents.Anna.Email, "not-the-password");
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("E-mail or password is wrong.");
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("sign-in.failed");

        await anna.SignIn(Agents.Anna.Email, Desk.Password);
        await Expect(anna.Heading("Open")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task After_signing_in_one_is_where_one_wanted_to_go()
    {
        await using var anna = await Agent.Sit(Chromium, Desk);
        await anna.Page.GotoAsync("/queue/unassigned");
        await anna.SignIn(Agents.Anna.Email, Desk.Password);
        await Expect(anna.Heading("Unassigned")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_console_speaks_the_language_one_chooses_and_remembers_it()
    {
        await using var anna = await Anna();
        await anna.Button("Language").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Italiano" }).ClickAsync();
        await Expect(anna.Heading("Aperti")).ToBeVisibleAsync();
        await anna.Page.ReloadAsync();
        await Expect(anna.Heading("Aperti")).ToBeVisibleAsync();
    }
}
