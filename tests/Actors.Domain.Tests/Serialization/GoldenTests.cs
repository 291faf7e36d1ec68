using System.Text;
using System.Text.Json;

namespace Actors.Domain.Tests.Serialization;

/// <summary>
/// What was ever written can be read for ever. <c>stored.golden</c> is changed by hand only: a line is added for a new type or a new
/// schema, and no line is ever changed or removed once a release has written it.
/// </summary>
public sealed class GoldenTests
{
    private static readonly IReadOnlyList<string> Lines =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Serialization", "stored.golden"))
            .Where(line => line is not ("" or ['#', ..])),
    ];

    [Fact]
    public void Every_sample_is_written_as_it_was_approved() => string.Join('\n', Written()).ShouldBe(string.Join('\n', Lines));

    [Fact]
    public void Every_event_that_was_ever_written_is_read_back()
    {
        var read = Lines.Select(line => line.Split(' ', 4)).Where(part => part[0] == "event").Select(part =>
            EventTypes.Read(part[1], int.Parse(part[2], null), Encoding.UTF8.GetBytes(part[3])));

        Texts.Of(read).ShouldBe(Texts.Of(Samples.Events));
    }

    [Fact]
    public void Every_effect_that_was_ever_written_is_read_back()
    {
        var read = Lines.Where(line => line.StartsWith("effect ", StringComparison.Ordinal)).Select(line =>
            JsonSerializer.Deserialize(line.Split(' ', 3)[2], DomainJson.Default.Effect)!);

        read.ShouldBe(Samples.Effects);
    }

    [Fact]
    public void Every_content_that_was_ever_written_is_read_back()
    {
        var contents = Lines.Where(line => line.StartsWith("content ", StringComparison.Ordinal)).Select(line => line.Split(' ', 3)[2]);
        var read = contents.Zip(
            Samples.Contents, (json, sample) => JsonSerializer.Deserialize(json, sample.GetType(), DomainJson.Default)!);

        Texts.Of(read!).ShouldBe(Texts.Of(Samples.Contents));
    }

    private static IEnumerable<string> Written()
    {
        foreach (var e in Samples.Events)
        {
            var type = EventTypes.Of(e);
            yield return $"event {type.Name} {type.Schema} {Encoding.UTF8.GetString(type.Write(e))}";
        }

        foreach (var effect in Samples.Effects)
            yield return $"effect {effect.Kind} {JsonSerializer.Serialize(effect, DomainJson.Default.Effect)}";
        foreach (var named in Samples.Enums)
            yield return $"enum {named.Name} {string.Join(' ', Enum.GetNames(named))}";
        foreach (var content in Samples.Contents)
            yield return $"content {content.GetType().Name} {JsonSerializer.Serialize(content, content.GetType(), DomainJson.Default)}";
    }
}
