using System.Reflection;

namespace Actors.Domain.Screening.Phrases;

/// <summary>
/// Words as data. A file has a <c>version</c> line, <c>let NAME = …</c> for what phrases share as <c>$NAME</c>, sections in brackets, and
/// in them one phrase a line; <c>code:</c> before a phrase gives it a name of its own, <c>-</c> makes it an exception, <c>%</c> a comment.
/// </summary>
internal sealed class WordList
{
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);

    private WordList(string name) => Name = name;

    public string Name { get; }

    public string Version { get; private set; } = "";

    public List<Phrase> Phrases { get; } = [];

    /// <summary>For lists that are no phrases.</summary>
    public List<(string Section, string Line)> Lines { get; } = [];

    /// <summary>An embedded list.</summary>
    public static WordList Load(string name, bool asPhrases = true)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.words")
            ?? throw new InvalidOperationException($"The word list '{name}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        var list = new WordList(name);
        var section = "";
        while (reader.ReadLine() is { } line)
            section = list.Read(line.Trim(), section, asPhrases);
        return list.Version.Length > 0 ? list : throw new FormatException($"The word list '{name}' has no version.");
    }

    private string Read(string line, string section, bool asPhrases)
    {
        if (line.Length == 0 || line[0] == '%')
            return section;
        if (line[0] == '[')
            return line[1..^1];
        if (section.Length == 0)
            Declare(line);
        else if (asPhrases)
            Phrases.Add(ReadPhrase(line, section));
        else
            Lines.Add((section, line));
        return section;
    }

    private void Declare(string line)
    {
        if (line.StartsWith("version ", StringComparison.Ordinal))
        {
            Version = line[8..];
            return;
        }

        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (!line.StartsWith("let ", StringComparison.Ordinal) || equals < 0)
            throw new FormatException($"'{line}' in the word list '{Name}' is neither a version nor a shared phrase.");
        _shared[$"${line[4..equals].Trim()}"] = $"({WithShared(line[(equals + 1)..].Trim())})";
    }

    private Phrase ReadPhrase(string line, string section)
    {
        var isException = line.StartsWith("- ", StringComparison.Ordinal);
        var source = isException ? line[2..] : line;
        var colon = source.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0
            ? new(section, "", WithShared(source), isException)
            : new(section, source[..colon], WithShared(source[(colon + 2)..]), isException);
    }

    /// <summary>Longer names first, so that none is taken for the beginning of another.</summary>
    private string WithShared(string source) => source.Contains('$', StringComparison.Ordinal)
        ? _shared.OrderByDescending(shared => shared.Key.Length)
            .Aggregate(source, (text, shared) => text.Replace(shared.Key, shared.Value, StringComparison.Ordinal))
        : source;
}

