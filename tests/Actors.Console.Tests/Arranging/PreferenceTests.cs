using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Arranging;

/// <summary>What a person chose goes with them to every browser.</summary>
public sealed class PreferenceTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    [Fact]
    public async Task Language_and_colours_follow_a_person_into_another_browser()
    {
        await using var anna = await Anna();
        await anna.Page.GotoAsync("/preferences");
        await anna.Page.GetByRole(AriaRole.Combobox, new() { Name = "Colours" }).SelectOptionAsync("Dark");
        await Expect(anna.Page.Locator("html[data-mantine-color-scheme=dark]")).ToHaveCountAsync(1);
        await anna.Picture("preferences-dark");
        (await Axe.Violations(anna.Page)).ShouldBeEmpty();
        await anna.Page.GetByRole(AriaRole.Combobox, new() { Name = "Language" }).SelectOptionAsync("Italiano");
        await Expect(anna.Heading("Preferenze")).ToBeVisibleAsync();

        await using var elsewhere = await Agent.Sit(Chromium, Desk);
        await elsewhere.SignIn(Agents.Anna.Email, Desk.Password);
        await Expect(elsewhere.Page.Locator("html[lang=it][data-mantine-color-scheme=dark]")).ToHaveCountAsync(1);
        await using var ben = await Ben();
        await Expect(ben.Page.Locator("html[lang=en][data-mantine-color-scheme=light]")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("Deutsch", "Einstellungen", "Dieses Makro oder diese Version gibt es nicht.")]
    [InlineData("Español", "Preferencias", "No existe esa macro o esa versión.")]
    public async Task A_language_is_spoken_to_the_last_refusal(string language, string heading, string refusal)
    {
        var person = new Person(language, $"{heading}@shop.example");
        await Desk.Api.AddAgent(person);
        await using var agent = await Agent.SignedIn(Chromium, Desk, person);
        await agent.Page.GotoAsync("/preferences");
        await agent.Page.Locator("select").Filter(new() { HasText = language }).SelectOptionAsync(language);
        await Expect(agent.Heading(heading)).ToBeVisibleAsync();
        await agent.Picture($"preferences-{language}");

        await agent.Page.GotoAsync($"/macros/{Guid.Empty}");
        await Expect(agent.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(refusal);
    }

    [Fact]
    public async Task Letters_come_from_the_desk_itself()
    {
        await using var ben = await Ben();
        await ben.Page.WaitForFunctionAsync("() => [...document.fonts].some(({ family, status }) => family === 'Inter' && status === 'loaded')");
        (await ben.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).fontFamily")).ShouldStartWith("Inter");
    }

    [Fact]
    public async Task A_signature_stands_under_a_reply_as_it_is_begun_and_is_sent_as_it_was_read()
    {
        var ticket = await Desk.Api.PostMessage("When?", "Autograph", "autograph");
        await using var ben = await Ben();
        await ben.Page.GotoAsync("/preferences");
        await ben.Page.GetByLabel("Signature").FillAsync("Ben, Shop");
        await ben.Button("Keep the signature").ClickAsync();
        await Expect(ben.Button("Keep the signature")).ToBeDisabledAsync();
        await ben.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open") }).ClickAsync();
        await ben.Row("Autograph").ClickAsync();
        await Expect(ben.Reply).ToBeVisibleAsync();

        await ben.Page.Keyboard.TypeAsync("rIt ships today.");
        await Expect(ben.Reply).ToHaveValueAsync("It ships today.\n\nBen, Shop");
        await ben.Button("Send reply").ClickAsync();
        await Expect(ben.Reply).ToHaveValueAsync("");
        (await Desk.Api.Replies(ticket)).ShouldBe(["It ships today.\n\nBen, Shop"]);
    }

    [Fact]
    public async Task Whoever_wants_no_shortcuts_has_none()
    {
        await Desk.Api.PostMessage("When?", "Quiet keys", "quiet-keys");
        await using var carla = await Carla();
        await carla.Page.GotoAsync("/preferences");
        var shortcuts = carla.Page.GetByRole(AriaRole.Switch, new() { Name = "Shortcuts of a single letter" });
        await shortcuts.FocusAsync();
        await carla.Page.Keyboard.PressAsync("Space");
        await Expect(shortcuts).Not.ToBeCheckedAsync();
        await carla.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open") }).ClickAsync();
        await carla.Row("Quiet keys").ClickAsync();
        await Expect(carla.Reply).ToBeVisibleAsync();

        await carla.Page.Keyboard.TypeAsync("refund");
        await Expect(carla.Reply).Not.ToBeFocusedAsync();
        await Expect(carla.Reply).ToHaveValueAsync("");
    }
}
