using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>An image that comes from a server when the message is opened, visible or not, and logos that are links.</summary>
internal sealed class TrackingPixelRule : Rule
{
    private static readonly string[] Sources = ["src", "srcset", "background", "poster", "style"];

    public override IEnumerable<Finding> Find(TextReading reading)
    {
        var text = reading.Outbound.Text;
        foreach (var tag in Markup.Tags(text))
        {
            if (Sources.Any(name => Markup.Attribute(text, tag, name).Any(attribute => IsRemote(attribute.Value, name))))
                yield return new(
                    RuleCodes.TrackingPixel, Severity.Block, tag.Start, tag.End,
                    "An image from a server tells its owner when the message is read. Attach the picture instead.");
        }
    }

    private static bool IsRemote(string value, string attribute)
    {
        if (attribute == "style" && !value.Contains("url(", StringComparison.OrdinalIgnoreCase))
            return false;
        return value.Contains("http:", StringComparison.OrdinalIgnoreCase) || value.Contains("https:", StringComparison.OrdinalIgnoreCase)
            || value.TrimStart().StartsWith("//", StringComparison.Ordinal);
    }
}
