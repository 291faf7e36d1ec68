using System.Globalization;
using System.Text.Json;

namespace Actors.Ledger.Tests.Golden;

/// <summary>One block of a golden file.</summary>
public sealed record GoldenCase(string Name, EventHeader Header, byte[] Payload, byte[] Previous, byte[] Bytes, byte[] Hash)
{
    public static IReadOnlyList<GoldenCase> Read(int format) =>
    [
        .. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", $"format-{format}.golden"))
            .Split("\n\n")
            .Where(block => block.StartsWith("case: ", StringComparison.Ordinal))
            .Select(Parse),
    ];

    private static GoldenCase Parse(string block)
    {
        var fields = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).ToDictionary(
            pair => pair[0],
            pair => pair[1].Trim());
        return new(
            fields["case"],
            new(
                Text("tenant"),
                Text("stream"),
                Number("version"),
                Text("type"),
                (int)Number("schema"),
                Number("at"),
                Text("by")),
            Hex("payload"),
            Hex("previous"),
            Hex("bytes"),
            Hex("hash"));

        string Text(string field) => JsonSerializer.Deserialize<string>(fields[field])!;
        long Number(string field) => long.Parse(fields[field], CultureInfo.InvariantCulture);
        byte[] Hex(string field) => Convert.FromHexString(fields[field]);
    }
}
