using System.IO.Compression;
using static Microsoft.Playwright.Assertions;

namespace Actors.Console.Tests.Queues;

public sealed class FirstLoadTests(Chromium chromium, Desk desk) : ConsoleTests(chromium, desk), IClassFixture<Desk>
{
    /// <summary>What <c>firstLoad.ts</c> of the console allows.</summary>
    private const int Budget = 168_000;

    private const string NotesTheMoment =
        """
        new MutationObserver((_, observer) => {
          const live = document.querySelector('[role=status][aria-label=Connection]')?.textContent === 'Live';
          if (!live || document.querySelector('[role=listitem] a') === null) return;
          observer.disconnect();
          window.there = performance.now();
          document.documentElement.dataset.there = 'yes';
        }).observe(document, { childList: true, subtree: true, characterData: true });
        """;

    private const string ReadUntilThere =
        """
        () => performance.getEntriesByType('resource')
          .filter(({ name, startTime }) => /\.js$/.test(name) && startTime < window.there)
          .map(({ name }) => name)
        """;

    [Fact]
    public async Task The_queue_is_live_before_anything_is_read_that_it_can_do_without()
    {
        await Desk.Api.PostMessage("first", "The first row", "first");
        await using var anna = await Anna();
        await anna.Page.AddInitScriptAsync(NotesTheMoment);
        await anna.Page.ReloadAsync();
        await Expect(anna.Page.Locator("html[data-there]")).ToBeAttachedAsync();

        var read = await anna.Page.EvaluateAsync<string[]>(ReadUntilThere);
        read.Length.ShouldBeInRange(3, 8);
        using var http = new HttpClient();
        var sum = 0L;
        foreach (var script in read)
            sum += await Compressed(await http.GetStreamAsync(new Uri(script)));
        sum.ShouldBeInRange(100_000, Budget, string.Join('\n', read));
    }

    private static async Task<long> Compressed(Stream script)
    {
        using var into = new MemoryStream();
        await using (var gzip = new GZipStream(into, CompressionLevel.SmallestSize, leaveOpen: true))
            await script.CopyToAsync(gzip);
        return into.Length;
    }
}
