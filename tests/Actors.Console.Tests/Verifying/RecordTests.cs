using System.Text.RegularExpressions;
using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Verifying;

/// <summary>The record is run from the console: how long it is kept, what is held and erased, who read it, and what proves it.</summary>
public sealed class RecordTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    private const string Order = "405-3333333-1234567";

    private static readonly Person Elena = new("Elena Greco", "elena@shop.example");

    [Fact]
    public async Task R11_A_rule_is_shortened_only_after_asking_and_what_somebody_else_saved_is_shown_beside_what_was_typed()
    {
        await using var carla = await At("retention");
        var notes = Rule(carla, "Notes");
        await Expect(notes.GetByLabel("Days from when it was recorded")).ToHaveValueAsync("1095");
        await notes.GetByLabel("Days from when it was recorded").FillAsync("0");
        await Expect(notes).ToContainTextAsync("A whole number from 1 to 36500");
        await Expect(carla.Button("Save the rules")).ToBeDisabledAsync();
        await notes.GetByLabel("Days from when it was recorded").FillAsync("400");
        await carla.Button("Save the rules").ClickAsync();
        var sure = carla.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keep it for a shorter time?" });
        await Expect(sure).ToContainTextAsync("Notes: 400 days from when it was recorded");
        await Look(carla, "retention-sure");
        await sure.GetByRole(AriaRole.Button, new() { Name = "Keep it for a shorter time" }).ClickAsync();
        await Expect(carla.Page.GetByText("The rules are saved.")).ToBeVisibleAsync();

        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.GotoAsync("/verification/retention");
        await Rule(admin, "Files").GetByLabel("Basis in law or contract").FillAsync("Tax law");
        await notes.GetByLabel("Days from when it was recorded").FillAsync("500");
        await Rule(carla, "Files").GetByLabel("Basis in law or contract").FillAsync("Contract");
        await admin.Button("Save the rules").ClickAsync();
        await Expect(admin.Page.GetByText("The rules are saved.")).ToBeVisibleAsync();

        await carla.Button("Save the rules").ClickAsync();
        await Expect(carla.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed the rules meanwhile");
        await Expect(Rule(carla, "Files")).ToContainTextAsync("Theirs: 1095 days from when it was recorded (Tax law)");
        await Expect(Rule(carla, "Files").GetByLabel("Basis in law or contract")).ToHaveValueAsync("Contract");
        await Expect(notes.GetByLabel("Days from when it was recorded")).ToHaveValueAsync("500");
        await Look(carla, "retention-meanwhile");
        await carla.Button("Save the rules").ClickAsync();
        await Expect(carla.Page.GetByText("The rules are saved.")).ToBeVisibleAsync();
        await Expect(carla.Page.GetByRole(AriaRole.Table, new() { Name = "What the rules would erase today" })).ToContainTextAsync("Messages");
        await Look(carla, "retention");
    }

    [Fact]
    public async Task R11_A_change_of_other_settings_is_no_reason_to_ask()
    {
        await using var carla = await At("retention");
        var texts = Rule(carla, "Our own texts");
        await texts.GetByLabel("Days from when it was recorded").FillAsync("3650");
        await Expect(texts).ToContainTextAsync("Say on which basis.");
        await texts.GetByLabel("Basis in law or contract").FillAsync("Ten years");
        await Desk.Api.PutAccount("settings", "Other settings", "shopify", official: false, "settings@home.example");

        await carla.Button("Save the rules").ClickAsync();
        await carla.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Keep it for a shorter time" }).ClickAsync();

        await Expect(carla.Page.GetByText("The rules are saved.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task R105_What_is_on_hold_stays_and_the_rest_is_erased_when_the_number_of_the_order_is_typed()
    {
        await Desk.Api.PutOrder("amazon-eu", Order);
        var held = await Desk.Api.PostMessage("Keep what I say", "Held", "held", orderId: Order);
        var other = await Desk.Api.PostMessage("Erase this", "Another matter", "another");
        await using var carla = await Agent.SignedIn(Chromium, Desk, Agents.Carla, held);
        await carla.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Status") }).ClickAsync();
        await carla.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Hold or erase…" }).ClickAsync();
        var placing = carla.Page.GetByRole(AriaRole.Form, new() { Name = "Place the hold" });
        await Expect(placing.GetByLabel("Ticket or order")).ToHaveValueAsync($"ticket/{held}");
        await Expect(placing.GetByText("Held", new() { Exact = true })).ToBeVisibleAsync();
        await placing.GetByLabel("Why").FillAsync("The buyer has gone to court.");
        await placing.GetByRole(AriaRole.Button, new() { Name = "Place the hold" }).ClickAsync();
        var holds = carla.Page.GetByRole(AriaRole.List, new() { Name = "Legal holds" });
        await Expect(holds.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);

        await carla.Page.GotoAsync($"/orders/amazon-eu/{Order}");
        await carla.Page.GetByRole(AriaRole.Link, new() { Name = "Hold or erase…" }).ClickAsync();
        await LookAt(carla, $"order/amazon-eu/{Order}");
        var result = carla.Page.GetByRole(AriaRole.Table, new() { Name = "Erase" });
        await Expect(result.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("stays");
        await Expect(carla.Button("Erase for good")).ToHaveCountAsync(0);
        await Look(carla, "erasure-held");

        await holds.GetByRole(AriaRole.Button, new() { Name = "Release…" }).ClickAsync();
        await carla.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Release the hold" }).ClickAsync();
        await Expect(carla.Page.GetByText("Nothing is on hold.")).ToBeVisibleAsync();
        await carla.Button("Show what would be erased").ClickAsync();
        await Expect(carla.Page.GetByText(new Regex("^\\d+ texts and files would be erased"))).ToBeVisibleAsync();
        await Expect(carla.Button("Erase for good")).ToBeDisabledAsync();
        await carla.Page.GetByLabel("To erase it for good, type the number").FillAsync("405-3333333");
        await Expect(carla.Button("Erase for good")).ToBeDisabledAsync();
        await carla.Page.GetByLabel("To erase it for good, type the number").FillAsync(Order);
        await Look(carla, "erasure-sure");
        await carla.Button("Erase for good").ClickAsync();
        await Expect(carla.Page.GetByText(new Regex("^\\d+ texts and files are erased"))).ToBeVisibleAsync();
        await Look(carla, "erasure-done");

        await carla.Page.GotoAsync($"/tickets/{other}");
        await Expect(carla.Message("Erase this").First).ToBeVisibleAsync();
        await carla.Page.GotoAsync($"/tickets/{held}");
        await Expect(carla.Page.GetByText("The text was erased.").First).ToBeVisibleAsync();
        await Expect(carla.Page.GetByText("Keep what I say")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_looked_at_is_forgotten_when_something_else_is_asked_for()
    {
        var ticket = await Desk.Api.PostMessage("One of two", "First", "first-of-two");
        await using var carla = await At("holds");
        var form = carla.Page.GetByRole(AriaRole.Form, new() { Name = "Show what would be erased" });
        await form.GetByLabel("Ticket or order").FillAsync(new Uri(Desk.Address, $"/tickets/{ticket}").AbsoluteUri);
        await carla.Button("Show what would be erased").ClickAsync();
        await carla.Page.GetByLabel("To erase it for good, type: erase").FillAsync("erase");
        await Expect(carla.Button("Erase for good")).ToBeEnabledAsync();

        await form.GetByLabel("Notes").UncheckAsync();
        await Expect(carla.Button("Erase for good")).ToHaveCountAsync(0);

        await form.GetByLabel("Ticket or order").FillAsync("two words");
        await Expect(form).ToContainTextAsync("neither the address of a ticket nor an order");
        await form.GetByLabel("Ticket or order").FillAsync("00000000-0000-7000-8000-000000000000");
        await Expect(form).ToContainTextAsync("There is no such ticket.");
        await Expect(carla.Button("Show what would be erased")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task R106_Who_read_a_conversation_is_found_by_its_address()
    {
        var ticket = await Desk.Api.PostMessage("Who reads this?", "Read by", "read-by");
        await using (var anna = await Anna(ticket))
            await Expect(anna.Message("Who reads this?").First).ToBeVisibleAsync();
        await using var carla = await At("accesses");
        await carla.Page.WaitForFunctionAsync(
            "async (ticket) => (await (await fetch(`/api/v1/accesses?stream=ticket/${ticket}`)).json()).items.length > 0", ticket);
        var about = carla.Page.GetByLabel("Ticket or order");
        await about.FillAsync($"ticket/{ticket}");
        var list = carla.Page.GetByRole(AriaRole.Table, new() { Name = "Who read personal data" });
        await Expect(list).ToContainTextAsync("Anna Rossi");
        await carla.Page.GetByLabel("Reader").SelectOptionAsync(new SelectOptionValue { Label = "Ben Martin" });
        await Expect(carla.Page.GetByText("Nobody has read anything that this asks for.")).ToBeVisibleAsync();
        await carla.Page.GetByLabel("Reader").SelectOptionAsync(new SelectOptionValue { Label = "Anna Rossi" });
        await Expect(list.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("Messages");
        await carla.Page.ReloadAsync();
        await Expect(about).ToHaveValueAsync($"ticket/{ticket}");
        await Expect(list).ToContainTextAsync("Anna Rossi");
        await Look(carla, "accesses");
        await carla.Button("Show all").ClickAsync();
        await Expect(about).ToHaveValueAsync("");
    }

    [Fact]
    public async Task The_log_says_what_it_has_signed_is_verified_and_signs_with_a_new_key()
    {
        await Desk.Api.PostMessage("Sign this", "Signed", "signed");
        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.GotoAsync("/verification/log");
        await Expect(admin.Page.GetByText("The record is signed.")).ToBeVisibleAsync();
        var latest = admin.Page.GetByRole(AriaRole.Region, new() { Name = "Latest checkpoint" });
        await Expect(latest.Locator("code")).ToHaveTextAsync(new Regex("^([0-9a-f]{4} ?){16}$"));

        await admin.Button("Verify everything now").ClickAsync();
        await Expect(admin.Page.GetByText("are what was written")).ToBeVisibleAsync();

        await admin.Page.GetByLabel("Why the key is replaced").FillAsync("A year is over.");
        await admin.Button("Sign with a new key…").ClickAsync();
        await admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Sign with a new key" }).ClickAsync();
        await Expect(admin.Page.GetByText("This key signs now.")).ToBeVisibleAsync();
        await Expect(admin.Button("Begin a new epoch…")).ToHaveCountAsync(0);
        await Look(admin, "log");

        var archive = admin.Page.GetByRole(AriaRole.Link, new() { Name = "Download the whole record" });
        var answer = await admin.Page.Context.APIRequest.GetAsync((await archive.GetAttributeAsync("href"))!);
        answer.Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_record_that_contradicts_its_signatures_is_said_to_and_only_then_a_new_epoch_is_offered()
    {
        await using var admin = await Agent.SignedIn(Chromium, Desk, Agents.Administrator);
        await admin.Page.RouteAsync("**/health/ready", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """{"status":"ready","database":"sqlite","record":"contradicted","unreachable":["witness.example/1"],"testClock":true,"now":"2026-11-29T10:00:00Z"}""",
        }));
        await admin.Page.GotoAsync("/verification/log");
        await Expect(admin.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Nothing is signed any more");
        await Expect(admin.Page.GetByText("Not reached: witness.example/1")).ToBeVisibleAsync();
        await Expect(admin.Button("Download the whole record")).ToBeDisabledAsync();
        await Look(admin, "log-contradicted");

        await admin.Page.GetByLabel("What was lost, and why").FillAsync("An hour of the restore.");
        await admin.Button("Begin a new epoch…").ClickAsync();
        await admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Begin a new epoch" }).ClickAsync();
        await Expect(admin.Page.GetByText("There is no need: your record is what was signed of it.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_auditor_reads_and_changes_nothing_and_an_agent_only_checks_archives()
    {
        await Desk.Api.AddAgent(Elena, "auditor");
        await using var elena = await Agent.Sit(Chromium, Desk);
        await elena.SignIn(Elena.Email, Desks.Desk.Password);
        await elena.Page.GetByRole(AriaRole.Link, new() { Name = "The record" }).ClickAsync();
        await elena.Page.GetByRole(AriaRole.Tab, new() { Name = "Retention" }).ClickAsync();
        await Expect(elena.Page.GetByText("30 days after delivery")).ToBeVisibleAsync();
        await Expect(elena.Button("Save the rules")).ToHaveCountAsync(0);
        await Look(elena, "retention-auditor");
        await elena.Page.GetByRole(AriaRole.Tab, new() { Name = "Holds and erasure" }).ClickAsync();
        await Expect(elena.Page.GetByRole(AriaRole.Region, new() { Name = "Legal holds" })).ToBeVisibleAsync();
        await Expect(elena.Button("Place the hold")).ToHaveCountAsync(0);
        await Expect(elena.Button("Show what would be erased")).ToHaveCountAsync(0);
        await elena.Page.GetByRole(AriaRole.Tab, new() { Name = "The log" }).ClickAsync();
        await Expect(elena.Button("Verify everything now")).ToBeVisibleAsync();
        await Expect(elena.Button("Sign with a new key…")).ToHaveCountAsync(0);

        await using var anna = await Anna();
        await anna.Page.GotoAsync("/verification/holds");
        await Expect(anna.Page.GetByRole(AriaRole.Tab)).ToHaveCountAsync(1);
        await Expect(anna.Button("Choose an archive…")).ToBeVisibleAsync();
    }

    private async Task<Agent> At(string part)
    {
        var carla = await Carla();
        await carla.Page.GotoAsync($"/verification/{part}");
        await Expect(carla.Heading("The record")).ToBeVisibleAsync();
        return carla;
    }

    private static ILocator Rule(Agent agent, string name) => agent.Page.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    private static async Task LookAt(Agent agent, string stream)
    {
        var form = agent.Page.GetByRole(AriaRole.Form, new() { Name = "Show what would be erased" });
        await Expect(form.GetByLabel("Ticket or order")).ToHaveValueAsync(stream);
        await agent.Button("Show what would be erased").ClickAsync();
    }

    /// <summary>At both ends of the widths there are, in the light and in the dark.</summary>
    private static async Task Look(Agent agent, string screen)
    {
        foreach (var (width, colours) in new[] { (1440, ColorScheme.Light), (1024, ColorScheme.Light), (390, ColorScheme.Dark), (390, ColorScheme.Light) })
        {
            await agent.Page.SetViewportSizeAsync(width, 1400);
            await agent.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            await agent.Picture($"record-{screen}-{width}-{colours}");
            var beyond = await agent.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
            beyond.ShouldBeLessThanOrEqualTo(0, $"{screen}, {width}");
            (await Axe.Violations(agent.Page)).ShouldBeEmpty($"{screen}, {width}, {colours}");
        }

        await agent.Page.SetViewportSizeAsync(1440, 860);
    }
}
