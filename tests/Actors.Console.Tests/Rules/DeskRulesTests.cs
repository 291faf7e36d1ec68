using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Rules;

/// <summary>What holds at a desk is read by everybody and changed by whoever may, without overwriting each other.</summary>
public sealed class DeskRulesTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task A_wording_rule_is_refused_where_it_cannot_be_read_and_holds_as_soon_as_it_is_saved()
    {
        await using var carla = await At("/administration/wording", Agents.Carla);
        var page = carla.Page;
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("Order 404-3390517-2264801 comes with free shipping.");
        await Expect(page.GetByText("No rule objects to this text.")).ToBeVisibleAsync();

        await carla.Button("Add a rule").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Free Shipping");
        await Expect(page.GetByText("as tenant.free-shipping")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("(free|gratis shipping");
        await page.GetByLabel("Message", new() { Exact = true }).FillAsync("Say what the carrier does, not what it costs.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        var phrase = page.GetByRole(AriaRole.Textbox, new() { Name = "Phrase" });
        await Expect(phrase).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("This phrase cannot be read"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await page.GetByText("How phrases are written").ClickAsync();
        await Seen(carla, "rules-wording-refused");

        await phrase.FillAsync("(free|gratis) shipping");
        await phrase.PressAsync("Enter");

        var rules = page.GetByRole(AriaRole.List, new() { Name = "Rules of your own" });
        await Expect(rules).ToContainTextAsync("(free|gratis) shipping");
        await Expect(carla.Button("Add a rule")).ToBeFocusedAsync();
        var found = page.GetByRole(AriaRole.Region, new() { Name = "Wording rules" });
        await Expect(found).ToContainTextAsync("Say what the carrier does, not what it costs.");
        await Expect(found.GetByRole(AriaRole.Button, new() { Name = "free shipping" })).ToBeVisibleAsync();
        await Seen(carla, "rules-wording");
        await page.SetViewportSizeAsync(1024, 860);
        await carla.Picture("rules-wording-1024");

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Hosts that replies may link to" }).FillAsync("https://docs.example.com/");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Form, new() { Name = "Links that are allowed" }).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("One of these is no host")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_another_changed_meanwhile_is_shown_and_what_was_typed_is_kept()
    {
        await Add("first-class", "first class");
        await using var carla = await At("/administration/wording", Agents.Carla);
        await using var admin = await At("/administration/wording", Agents.Administrator);
        await Change(carla, "first class");
        await Change(admin, "first class");
        await admin.Page.GetByLabel("Message", new() { Exact = true }).FillAsync("Theirs.");
        await admin.Button("Save").First.ClickAsync();
        await Expect(Rule(admin, "first class")).ToContainTextAsync("Theirs.");

        await carla.Page.GetByLabel("Message", new() { Exact = true }).FillAsync("Mine.");
        await carla.Button("Save").First.ClickAsync();

        var meanwhile = carla.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Somebody else changed this meanwhile" });
        await Expect(meanwhile).ToContainTextAsync("Theirs.");
        await Expect(carla.Page.GetByLabel("Message", new() { Exact = true })).ToHaveValueAsync("Mine.");
        await Seen(carla, "rules-meanwhile");
        await carla.Button("Keep mine, to save it over theirs").ClickAsync();
        await carla.Button("Save").First.ClickAsync();
        await Expect(Rule(carla, "first class")).ToContainTextAsync("Mine.");
    }

    [Fact]
    public async Task What_others_change_beside_it_stands_in_nobodys_way()
    {
        await Add("overnight", "overnight");
        await using var carla = await At("/administration/wording", Agents.Carla);
        await Change(carla, "overnight");
        await Add("express", "express parcel");

        await carla.Page.GetByRole(AriaRole.Textbox, new() { Name = "Phrase" }).FillAsync("overnight parcel*");
        await carla.Button("Save").First.ClickAsync();

        await Expect(Rule(carla, "overnight parcel*")).ToBeVisibleAsync();
        await Expect(Rule(carla, "express parcel")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_may_not_change_the_rules_reads_and_tries_them()
    {
        await Add("bargain", "bargain*");
        await using var anna = await Anna();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Rules of the desk" }).ClickAsync();

        await Expect(anna.Heading("Rules of the desk")).ToBeVisibleAsync();
        await Expect(Rule(anna, "bargain*")).ToBeVisibleAsync();
        await Expect(anna.Button("Change…")).ToHaveCountAsync(0);
        await Expect(anna.Button("Save")).ToHaveCountAsync(0);
        await anna.Page.GetByLabel("Text", new() { Exact = true }).FillAsync("Such a bargain!");
        await Expect(anna.Page.GetByRole(AriaRole.Region, new() { Name = "Wording rules" })).ToContainTextAsync("No bargain*, please.");
        await Seen(anna, "rules-read");
    }

    [Fact]
    public async Task A_policy_is_added_and_retired_and_notes_cite_what_is_left()
    {
        var ticket = await Desk.Api.PostMessage("The strap is torn.", "A strap", "a-strap");
        await using var carla = await At("/administration/policies", Agents.Carla);
        var page = carla.Page;
        var policies = page.GetByRole(AriaRole.List, new() { Name = "Policies" });
        await Expect(policies).ToContainTextAsync("amazon.returns");
        await carla.Button("Add a policy").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("shop.straps");
        await page.GetByLabel("Title").FillAsync("Straps are replaced");
        await page.GetByLabel("Address").FillAsync("http://shop.example/straps");
        await carla.Button("Save").ClickAsync();
        await Expect(page.GetByText("This is no address that begins with https.")).ToBeVisibleAsync();
        await Seen(carla, "rules-policies");
        await page.GetByLabel("Address").FillAsync("https://shop.example/straps");
        await carla.Button("Save").ClickAsync();
        await Expect(policies).ToContainTextAsync("https://shop.example/straps");

        await Change(carla, "Order cancellations");
        await page.GetByRole(AriaRole.Switch, new() { Name = "Can no longer be cited" }).CheckAsync();
        await carla.Button("Save").ClickAsync();
        await Expect(Rule(carla, "Order cancellations")).ToContainTextAsync("no longer cited");

        await using var anna = await Anna(ticket);
        await anna.Button("Risk, evidence, next step").ClickAsync();
        var cited = anna.Page.GetByLabel("Policy", new() { Exact = true });
        await Expect(cited).ToContainTextAsync("Straps are replaced");
        await Expect(cited).Not.ToContainTextAsync("Order cancellations");
    }

    [Fact]
    public async Task A_note_has_what_the_desk_asks_for_on_a_channel_of_its_own()
    {
        await using var carla = await At("/administration/note-standard", Agents.Carla);
        var page = carla.Page;
        await carla.Button("Add a requirement").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Channel").SelectOptionAsync("shopify");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Evidence" }).CheckAsync();
        await Seen(carla, "rules-note-standard");
        await carla.Button("Save").ClickAsync();
        await Expect(Rule(carla, "Before Closing · shopify")).ToContainTextAsync("needs a note: the ACID test, Evidence");

        await carla.Button("Add a requirement").ClickAsync();
        await page.GetByLabel("Channel").SelectOptionAsync("shopify");
        await Expect(page.GetByText("There is a requirement for this step and channel already.")).ToBeVisibleAsync();
        await Expect(carla.Button("Save")).ToBeDisabledAsync();
        await page.GetByLabel("Channel").SelectOptionAsync("amazon");
        await Expect(page.GetByText("A note is needed here in any case.")).ToBeVisibleAsync();
        await carla.Button("Close").ClickAsync();

        await Change(carla, "Before Closing · shopify");
        await carla.Button("Remove…").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove…" }).ClickAsync();
        await Expect(page.GetByText("Nothing beyond that is asked for yet.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_target_says_how_soon_somebody_looks_and_stands_for_all_who_read_it()
    {
        await using var carla = await At("/administration/risks", Agents.Carla);
        var critical = carla.Page.GetByLabel("Hours until somebody looks at ODR-CRITICAL");
        await Expect(critical).ToHaveValueAsync("4");
        await critical.FillAsync("13");
        await Expect(carla.Page.GetByText("A critical ticket is looked at no later than a warning.")).ToBeVisibleAsync();
        await Expect(carla.Button("Save")).ToBeDisabledAsync();
        await Seen(carla, "rules-risks");

        await critical.FillAsync("1.5");
        await critical.PressAsync("Enter");
        await Expect(carla.Page.GetByText("Saved. It holds from now on.")).ToBeVisibleAsync();

        await using var anna = await At("/administration/risks", Agents.Anna);
        await Expect(anna.Page.GetByText("ODR-CRITICAL: 1.5 h")).ToBeVisibleAsync();
        await using var dark = await Agent.SignedIn(Chromium, Desk, Agents.Ben, colours: ColorScheme.Dark);
        foreach (var part in new[] { "wording", "policies", "note-standard", "risks" })
        {
            await dark.Page.GotoAsync($"/administration/{part}");
            await Expect(dark.Page.GetByText("You can read these rules.")).ToBeVisibleAsync();
            await Seen(dark, $"rules-{part}-dark");
        }
    }

    private async Task Add(string name, string phrase)
    {
        await using var admin = await At("/administration/wording", Agents.Administrator);
        await admin.Button("Add a rule").ClickAsync();
        await admin.Page.GetByLabel("Short name").FillAsync(name);
        await admin.Page.GetByRole(AriaRole.Textbox, new() { Name = "Phrase" }).FillAsync(phrase);
        await admin.Page.GetByLabel("Message", new() { Exact = true }).FillAsync($"No {phrase}, please.");
        await admin.Button("Save").First.ClickAsync();
        await Expect(Rule(admin, phrase)).ToBeVisibleAsync();
    }

    private async Task<Agent> At(string address, Person person)
    {
        var agent = await Agent.SignedIn(Chromium, Desk, person);
        await agent.Page.GotoAsync(address);
        return agent;
    }

    private static ILocator Rule(Agent agent, string words) =>
        agent.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { HasText = words });

    private static Task Change(Agent agent, string words) =>
        Rule(agent, words).GetByRole(AriaRole.Button, new() { Name = "Change…" }).ClickAsync();

    /// <summary>Nothing stands in anybody's way, on a screen and on a phone.</summary>
    private static async Task Seen(Agent agent, string name)
    {
        foreach (var (width, kind) in new[] { (1440, ""), (390, "-390") })
        {
            await agent.Page.SetViewportSizeAsync(width, 860);
            await agent.Picture($"{name}{kind}");
            (await Axe.Violations(agent.Page)).ShouldBeEmpty();
            (await agent.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();
        }

        await agent.Page.SetViewportSizeAsync(1440, 860);
    }
}
