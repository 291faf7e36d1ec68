using System.Net;
using Actors.Console.Tests.Accessibility;
using OtpNet;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Administering;

/// <summary>A desk is run from the console: who may sign in, who is in which team, which texts may be used.</summary>
public sealed class AdministrationTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task Whoever_is_added_signs_in_with_the_password_that_was_shown_once()
    {
        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Administration" }).ClickAsync();
        var people = admin.Page.GetByRole(AriaRole.List, new() { Name = "People" });
        await Expect(people).ToContainTextAsync("Anna Rossi");

        await admin.Button("Add a person").ClickAsync();
        await admin.Page.GetByLabel("E-mail").FillAsync("dario@shop.example");
        await admin.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Dario Neri");
        await admin.Button("Add a person").ClickAsync();
        var password = await admin.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Password of Dario Neri" }).Locator("code").InnerTextAsync();
        await Expect(people).ToContainTextAsync("Dario Neri");
        await admin.Picture("administration-people");
        (await Axe.Violations(admin.Page)).ShouldBeEmpty();

        await using (var dario = await Agent.Sit(Chromium, Desk))
        {
            await dario.SignIn("dario@shop.example", password);
            await Expect(dario.Heading("Open")).ToBeVisibleAsync();
        }

        var row = people.GetByRole(AriaRole.Listitem, new() { Name = "Dario Neri" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Bar from signing in" }).ClickAsync();
        await Expect(row).ToContainTextAsync("may not sign in");
    }

    [Fact]
    public async Task An_account_gets_the_address_whose_mail_was_held_back()
    {
        await Desk.Api.PostMail(new("A lost mail", "Is anybody there?") { To = "lost@shop.example" });
        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.GotoAsync("/quarantine");
        var mail = admin.Page.GetByRole(AriaRole.Region, new() { Name = "Mails" }).GetByRole(AriaRole.Listitem);
        await Expect(mail).ToContainTextAsync("A lost mail");
        await Expect(mail).ToContainTextAsync("Giulia Bianchi");
        await mail.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        await Expect(mail).ToContainTextAsync("Is anybody there?");
        await admin.Picture("quarantine-mail");
        (await Axe.Violations(admin.Page)).ShouldBeEmpty();

        await mail.GetByRole(AriaRole.Link, new() { Name = "Add the address" }).ClickAsync();
        var accounts = admin.Page.GetByRole(AriaRole.List, new() { Name = "Accounts" });
        await accounts.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Amazon EU" }).GetByRole(AriaRole.Button, new() { Name = "Change…" }).ClickAsync();
        await admin.Picture("administration-account");
        await admin.Button("Save").ClickAsync();
        await Expect(accounts).ToContainTextAsync("lost@shop.example");

        await admin.Page.GotoAsync("/quarantine");
        await mail.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(admin.Page.GetByText("No mail is held back.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_macro_is_written_by_one_and_let_be_used_by_compliance()
    {
        await using var anna = await Anna();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Macros" }).ClickAsync();
        await anna.Button("Write a macro").ClickAsync();
        await anna.Page.GetByLabel("Short name").FillAsync("late-parcel");
        await anna.Page.GetByLabel("Title").FillAsync("Late parcel");
        await anna.Page.GetByLabel("Text", new() { Exact = true }).FillAsync("Order {{orderId}} is late. [[outcome: It arrives soon.]]");
        await Expect(anna.Page.GetByLabel("Kind of orderId")).ToHaveValueAsync("orderId");
        await anna.Button("Save the draft").ClickAsync();
        await Expect(anna.Heading("Late parcel · English")).ToBeVisibleAsync();
        await Expect(anna.Button("Approve the macro")).ToHaveCountAsync(0);

        await using var carla = await Carla();
        await carla.Page.GotoAsync(new Uri(anna.Page.Url).AbsolutePath);
        var version = carla.Page.GetByRole(AriaRole.Listitem, new() { Name = "Version 1" });
        await Expect(version).ToContainTextAsync("Draft");
        await carla.Button("Approve the macro").ClickAsync();
        await Expect(version).ToContainTextAsync("In use");
        await carla.Picture("macro");
        (await Axe.Violations(carla.Page)).ShouldBeEmpty();
        await Expect(anna.Page.GetByRole(AriaRole.Listitem, new() { Name = "Version 1" })).ToContainTextAsync("Draft");
        await anna.Page.ReloadAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Listitem, new() { Name = "Version 1" })).ToContainTextAsync("approved by Carla Conti");
    }

    [Fact]
    public async Task A_person_changes_their_own_password()
    {
        var elena = new Person("Elena Blu", "elena@shop.example");
        await Desk.Api.AddAgent(elena);
        await using var agent = await Agent.SignedIn(Chromium, Desk, elena);
        await agent.Page.GotoAsync("/preferences");

        await agent.Page.GetByLabel("Present password").FillAsync(Desks.Desk.Password);
        await agent.Page.GetByLabel("New password").FillAsync("seven boats under glass");
        await agent.Button("Change the password").ClickAsync();

        await Expect(agent.Page.GetByText("The password is changed.")).ToBeVisibleAsync();
        await using var again = await Agent.Sit(Chromium, Desk);
        await again.SignIn(elena.Email, "seven boats under glass");
        await Expect(again.Heading("Open")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_key_for_a_machine_is_shown_once_and_can_be_revoked()
    {
        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.GotoAsync("/administration/keys");
        await admin.Page.GetByLabel("What is it for?").FillAsync("The gateway");
        await admin.Button("Make a key").ClickAsync();
        var key = await admin.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "The key is shown once" }).Locator("code").InnerTextAsync();
        var row = admin.Page.GetByRole(AriaRole.List, new() { Name = "API keys" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "The gateway" });
        await Expect(row).ToContainTextAsync("Integrator");
        (await Asks(key)).ShouldBe(HttpStatusCode.OK);
        await admin.Picture("administration-keys");
        (await Axe.Violations(admin.Page)).ShouldBeEmpty();

        await row.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(row).ToContainTextAsync("revoked");
        (await Asks(key)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_team_is_made_of_people_and_takes_tickets_over()
    {
        var ticket = await Desk.Api.PostMessage("The meter shows nonsense.", "A meter", "a-meter");
        await Desk.Api.PostNote(ticket);
        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.GotoAsync("/administration/teams");
        await admin.Button("Add a team").ClickAsync();
        await admin.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Technicians");
        await admin.Page.GetByRole(AriaRole.Combobox, new() { Name = "Members" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Option, new() { Name = "Ben Martin" }).ClickAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await admin.Button("Save").ClickAsync();
        var row = admin.Page.GetByRole(AriaRole.List, new() { Name = "Teams" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Technicians" });
        await Expect(row).ToContainTextAsync("Ben Martin");
        await admin.Picture("administration-teams");
        (await Axe.Violations(admin.Page)).ShouldBeEmpty();

        await using var anna = await Anna(ticket);
        await anna.Button("Status: Open").ClickAsync();
        await anna.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Escalate to a team…" }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Combobox, new() { Name = "Team" }).SelectOptionAsync("Technicians");
        await anna.Button("Hand over").ClickAsync();
        await Expect(anna.Page.GetByText("Escalated to Technicians").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_log_of_changes_leads_to_the_ticket_and_holds_no_words()
    {
        var ticket = await Desk.Api.PostMessage("Only the ticket knows these words.", "Unspeakable", "unspeakable");
        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.GotoAsync("/administration/changes");
        var log = admin.Page.GetByRole(AriaRole.Region, new() { Name = "Log of changes" });

        await Expect(log.GetByRole(AriaRole.Link, new() { Name = $"ticket/{ticket}" }).First).ToBeVisibleAsync();
        await Expect(log).Not.ToContainTextAsync("Unspeakable");
        await admin.Picture("administration-changes");
        (await Axe.Violations(admin.Page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_authenticator_is_switched_on_by_its_code_and_asked_for_at_the_next_sign_in()
    {
        var fabio = new Person("Fabio Verdi", "fabio@shop.example");
        await Desk.Api.AddAgent(fabio);
        await using var agent = await Agent.SignedIn(Chromium, Desk, fabio);
        await agent.Page.GotoAsync("/preferences");
        await agent.Button("Set up an authenticator, or end it…").ClickAsync();
        var key = await agent.Page.Locator("pre").InnerTextAsync();
        var phone = new Totp(Base32Encoding.ToBytes(key.Trim()));
        await agent.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(phone.ComputeTotp());
        await agent.Button("Switch it on").ClickAsync();
        await Expect(agent.Page.GetByText("Keep these codes")).ToBeVisibleAsync();
        await agent.Picture("authenticator");
        (await Axe.Violations(agent.Page)).ShouldBeEmpty();

        await using var again = await Agent.Sit(Chromium, Desk);
        await again.SignIn(fabio.Email, Desks.Desk.Password);
        var code = again.Page.GetByLabel("One-time code");
        await code.FillAsync("a wrong one");
        await again.Button("Sign in").ClickAsync();
        await Expect(again.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(code).ToBeVisibleAsync();
        // Each code is good once: the next one, which the clock of a phone may be early with.
        await code.FillAsync(phone.ComputeTotp(TimeProvider.System.GetUtcNow().AddSeconds(30).UtcDateTime));
        await again.Button("Sign in").ClickAsync();
        await Expect(again.Heading("Open")).ToBeVisibleAsync();
    }

    private async Task<HttpStatusCode> Asks(string key)
    {
        using var http = new HttpClient { BaseAddress = Desk.Address };
        http.DefaultRequestHeaders.Add("X-Api-Key", key);
        using var answer = await http.GetAsync(new Uri("/api/v1/accounts", UriKind.Relative));
        return answer.StatusCode;
    }
}
