using System.Text.Json;

namespace Actors.Domain.Macros.Starter;

/// <summary>A macro of the library a tenant begins with. Every language has the same names.</summary>
public sealed record StarterMacro(
    string Name,
    MacroPurpose Purpose,
    string? Channel,
    string Title,
    IReadOnlyList<MacroSegment> Segments,
    IReadOnlyList<MacroVariable> Variables)
{
    public MacroBody Body => new(Title, Segments, Variables);
}

/// <summary>Texts to begin with, in the languages of the files beside this one. They come as drafts: compliance approves its own wording.</summary>
public static class StarterLibrary
{
    public static readonly IReadOnlyList<string> Locales = ["en", "it", "fr", "de", "es"];

    public static IReadOnlyList<StarterMacro> Of(string locale)
    {
        using var resource = typeof(StarterLibrary).Assembly.GetManifestResourceStream($"macros/{locale}.json")
            ?? throw new ArgumentOutOfRangeException(nameof(locale), locale, "There is no starter library in this language.");
        return JsonSerializer.Deserialize(resource, DomainJson.Default.IReadOnlyListStarterMacro)!;
    }
}
