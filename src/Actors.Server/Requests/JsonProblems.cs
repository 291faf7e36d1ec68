using System.Text.Json;

namespace Actors.Server.Requests;

/// <summary>Says where a body is no JSON, or not the JSON that is expected, without naming types of the inside.</summary>
public static class JsonProblems
{
    private const string Missing = "missing required properties including: ";

    public static readonly Problem NotUtf8 = Malformed("The bytes are not valid UTF-8.");

    public static Problem From(JsonException exception)
    {
        var path = exception.Path ?? "$";
        // The reader's own exceptions are about syntax; all others are about the shape.
        if (exception.InnerException is JsonException)
            return Malformed($"Reading failed at {path}, line {exception.LineNumber + 1}.");

        var missing = exception.Message.IndexOf(Missing, StringComparison.Ordinal);
        var detail = missing >= 0
            ? $"Missing: {exception.Message[(missing + Missing.Length)..].TrimEnd('.')}."
            : "Unknown, repeated, null or of a wrong type.";
        return Unexpected(path, detail);
    }

    public static Problem NullElement(string path) => Unexpected(path, "Must not be null.");

    private static Problem Unexpected(string path, string detail) =>
        new(400, "body.unexpected", "The body has another shape than expected", $"Reading failed at {path}.") { Errors = [new(path, detail)] };

    private static Problem Malformed(string detail) => new(400, "body.malformed", "The body is not valid JSON", detail);
}
