using System.Text.Json;
using System.Text.Unicode;

namespace Actors.Server.Requests;

/// <summary>Reads a body or says exactly what is wrong with it.</summary>
public static class StrictJson
{
    public static T Read<T>(ReadOnlySpan<byte> json)
        where T : class, IRequest
    {
        var body = Parse<T>(json);
        List<FieldError>? errors = null;
        foreach (var error in body.Errors())
            (errors ??= []).Add(error);
        return errors is null ? body : throw new ProblemException(KnownProblems.Invalid(errors));
    }

    private static T Parse<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        if (!Utf8.IsValid(json))
            throw new ProblemException(JsonProblems.NotUtf8);
        try
        {
            var body = (T?)JsonSerializer.Deserialize(json, Wire.Json.Options.GetTypeInfo(typeof(T)))
                ?? throw new ProblemException(KnownProblems.BodyMissing);
            return NullElements.First(json) is { } path ? throw new ProblemException(JsonProblems.NullElement(path)) : body;
        }
        catch (JsonException exception)
        {
            throw new ProblemException(JsonProblems.From(exception));
        }
    }
}
