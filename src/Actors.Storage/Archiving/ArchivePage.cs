using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Actors.Storage;

/// <summary>The page of an archive that people read: what happened, in order, with the words that were said. Needs no network and no script.</summary>
internal sealed class ArchivePage(Stream to, ArchiveManifest manifest)
{
    /// <summary>A page of more is nothing a browser shows; the archive holds them all the same.</summary>
    private const int MostEvents = 5_000;

    private const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2330}
        h1{font-size:1.4rem}section{border-top:1px solid #d5dae3;padding:.75rem 0}h2{font-size:1rem;margin:0}
        p.meta{color:#5a6475;font-size:.85rem;margin:0}dl{margin:.5rem 0}dt{color:#5a6475;font-size:.8rem}dd{margin:0 0 .4rem;white-space:pre-wrap;overflow-wrap:anywhere}
        """;

    public async Task Write(ArchivedLog log, ArchivedContents contents, CancellationToken cancel)
    {
        await using var page = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true);
        var subject = manifest.Period is { } period ? $"{period.Account} from {At(period.From)} until {At(period.Until)}{(period.Violation is { } rule ? $", where {rule} was objected to" : "")}"
            : manifest.Subject.Count == 0 ? "the whole record"
            : string.Join(", ", manifest.Subject);
        await page.WriteAsync($"""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>{Html(subject)}</title><style>{Style}</style>
            <h1>{Html(subject)} of {Html(manifest.Tenant)}</h1>
            <p class="meta">{manifest.Events} events, {manifest.Contents} contents ({manifest.Erased} erased, {manifest.Withheld} withheld).
            Made {Html(Time(manifest.MadeAt))} by {Html(manifest.MadeBy)} from the log {Html(manifest.Origin)} of {manifest.Size} events.
            This page proves nothing by itself: verify the archive.</p>

            """);
        var shown = 0;
        await foreach (var leaf in log.Leaves(cancel))
        {
            if (++shown > MostEvents)
            {
                await page.WriteAsync($"<section><h2>{manifest.Events - MostEvents} more events are in {ArchiveFiles.Events}</h2></section>\n");
                break;
            }

            await Write(page, leaf, contents, cancel);
        }
    }

    private static async Task Write(StreamWriter page, Leaf leaf, ArchivedContents contents, CancellationToken cancel)
    {
        var header = leaf.Event.Header;
        await page.WriteAsync($"""
            <section><h2>{Html(header.Type.Replace('-', ' '))}</h2>
            <p class="meta">{Html(Time(Micros.ToTime(header.AtMicros)))} · {Html(header.By)} · {Html(header.Stream)} version {header.Version} · place {leaf.Index}</p>

            """);
        var words = new List<(string Name, string Value)>();
        foreach (var text in MessageWords.Joined(leaf.Event, await contents.Texts(CommittedContent.In(leaf.Event.Payload), cancel)))
            words.AddRange(Words(text));
        if (words.Count > 0)
            await page.WriteAsync($"<dl>{string.Concat(words.Select(word => $"<dt>{Html(word.Name)}</dt><dd>{Html(word.Value)}</dd>"))}</dl>\n");
        await page.WriteAsync("</section>\n");
    }

    /// <summary>Texts are JSON objects of ours, or plain.</summary>
    private static IEnumerable<(string Name, string Value)> Words(string text)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(text);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return [("text", text)];
        }

        return Words("", root);
    }

    private static IEnumerable<(string Name, string Value)> Words(string name, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Words(property.Name, property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Words(name, item)),
        JsonValueKind.String when element.GetString() is { Length: > 0 } text => [(name, text)],
        JsonValueKind.Number => [(name, element.GetRawText())],
        _ => [],
    };

    private static string At(long micros) => Time(Micros.ToTime(micros));

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
