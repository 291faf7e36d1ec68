using System.Globalization;
using System.Text;

namespace Actors.Storage;

/// <summary>The words of some texts as the index stores them: hashed, in their order.</summary>
internal sealed class HashedText
{
    /// <summary>A text is found by its first words; what lies behind them is no message any more. PostgreSQL counts positions to 16,383.</summary>
    public const int MaxWords = 16_000;

    /// <summary>PostgreSQL keeps 255 positions of a word; phrases behind them are not found.</summary>
    private const int MaxPlaces = 255;

    /// <summary>A <c>tsvector</c> takes a megabyte.</summary>
    private const int MaxBeginnings = 12_000;

    /// <summary>Stands between two texts: no phrase reaches from one into the other. No hashed word is that short.</summary>
    private const string Border = "0";

    private readonly List<string> _words = [];
    private readonly HashSet<string> _identifiers = [];
    private readonly HashSet<string> _beginnings = [];

    public static HashedText Of(IEnumerable<string> texts, TenantWords words)
    {
        var hashed = new HashedText();
        foreach (var text in texts)
            hashed.Add(text, words);
        return hashed;
    }

    /// <summary>A literal of PostgreSQL's <c>tsvector</c>; identifiers, beginnings and <paramref name="marks"/> have no position, so are in no phrase.</summary>
    public string ToVector(IEnumerable<string> marks)
    {
        var places = new Dictionary<string, List<int>>(_words.Count);
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i] == Border)
                continue;
            if (!places.TryGetValue(_words[i], out var of))
                places.Add(_words[i], of = []);
            if (of.Count < MaxPlaces)
                of.Add(i + 1);
        }

        var vector = new StringBuilder(_words.Count * 20);
        foreach (var (word, of) in places)
            vector.Append(word).Append(':').AppendJoin(',', of).Append(' ');
        foreach (var word in _identifiers.Where(word => !places.ContainsKey(word)).Concat(_beginnings).Concat(marks))
            vector.Append(word).Append(' ');
        return vector.ToString();
    }

    /// <summary>A text for SQLite's FTS5; it cuts at the blanks.</summary>
    public string ToTokens() => string.Join(' ', _words.Concat(_identifiers.SelectMany(identifier => new[] { Border, identifier })).Concat(_beginnings));

    private void Add(string text, TenantWords words)
    {
        var room = MaxWords - _words.Count;
        if (room <= 0)
            return;
        var found = WordNormaliser.Words(text);
        if (found.Count > room)
            found.RemoveRange(room, found.Count - room);
        foreach (var identifier in Identifier.In(text, found).Concat(Identifier.Grouped(text, found)))
            _identifiers.Add(words.Of(identifier.Joined));
        foreach (var word in found)
        {
            _words.Add(words.Of(word.Text));
            foreach (var length in Beginnings.Of(word.Text).TakeWhile(_ => _beginnings.Count < MaxBeginnings))
                _beginnings.Add(words.OfBeginning(word.Text[..length]));
        }

        _words.Add(Border);
    }
}
