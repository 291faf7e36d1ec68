using Actors.Console.Tests.Accessibility;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Verifying;

/// <summary>An archive is checked in the browser, and nothing of it leaves the browser.</summary>
[Collection(AtOneDesk.Name)]
public sealed class VerificationTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk)
{
    [Fact]
    public async Task An_archive_is_called_intact_and_one_with_another_byte_is_not()
    {
        var ticket = await Desk.Api.PostMessage("Prove this", "Proof", "proof");
        await using var carla = await Carla();
        var answer = await carla.Page.Context.APIRequest.GetAsync($"/api/v1/tickets/{ticket}/archive");
        var archive = await answer.BodyAsync();
        await carla.Page.GetByRole(AriaRole.Link, new() { Name = "The record" }).ClickAsync();
        await Expect(carla.Page.GetByRole(AriaRole.Tab, new() { Name = "Verify an archive" })).ToHaveAttributeAsync("aria-selected", "true");
        var sent = new List<string>();
        carla.Page.Request += (_, request) => sent.Add($"{request.Method} {request.Url}");

        await Choose(carla, archive);

        var found = carla.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "ticket.zip" });
        await Expect(found).ToContainTextAsync("holds everything, as it was recorded");
        await Expect(found).ToContainTextAsync($"ticket/{ticket}");
        await carla.Picture("verification");
        (await Axe.Violations(carla.Page)).ShouldBeEmpty();

        archive[200] ^= 1;
        await Choose(carla, archive);
        await Expect(found).ToContainTextAsync("is not what was recorded");
        sent.ShouldNotContain(request => request.StartsWith("POST", StringComparison.Ordinal) && !request.Contains("/live", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R14_What_was_recorded_of_an_account_in_a_period_is_taken_along_and_checked()
    {
        await Desk.Api.PostMessage("Take this along", "Period", "period");
        await using var carla = await Carla();
        await carla.Page.GetByRole(AriaRole.Link, new() { Name = "The record" }).ClickAsync();
        var taking = carla.Page.GetByRole(AriaRole.Region, new() { Name = "Take an archive of an account" });
        await Expect(taking.GetByRole(AriaRole.Button, new() { Name = "Download the archive" })).ToBeDisabledAsync();

        await taking.GetByLabel("From").FillAsync("2020-01-01");
        await taking.GetByLabel("Up to and including").FillAsync("2099-12-31");

        var link = taking.GetByRole(AriaRole.Link, new() { Name = "Download the archive" });
        await Expect(link).ToBeVisibleAsync();
        var answer = await carla.Page.Context.APIRequest.GetAsync((await link.GetAttributeAsync("href"))!);
        answer.Status.ShouldBe(200);
        await Choose(carla, await answer.BodyAsync());
        var found = carla.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "ticket.zip" });
        await Expect(found).ToContainTextAsync("all it tells of the period");
        (await Axe.Violations(carla.Page)).ShouldBeEmpty();

        await carla.Page.Locator("input[type=file]").Last.SetInputFilesAsync(
            new FilePayload { Name = "witnesses.txt", MimeType = "text/plain", Buffer = "witness.example/1+94bb96c6+BChZe+MgOyPOZ0iBlQKmVzmHhzp22HrxCgz7TgepO222\n"u8.ToArray() });
        await Expect(found).ToContainTextAsync("This witness has not signed the checkpoint");
    }

    private static Task Choose(Agent agent, byte[] archive) =>
        agent.Page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "ticket.zip", MimeType = "application/zip", Buffer = archive });
}
