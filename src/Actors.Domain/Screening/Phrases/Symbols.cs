using System.Collections.Frozen;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Phrases;

/// <summary>Numbers for all that the phrases of an index say of words, so that a word of a text is looked up once for all of them.</summary>
internal sealed class Symbols
{
    private const int Number = 0;

    private readonly Dictionary<Atom, int> _ids;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Stems _stems = new();

    public Symbols(IEnumerable<Atom> atoms)
    {
        _ids = atoms.Append(Atom.Number).Distinct().OrderBy(atom => atom != Atom.Number).Select((atom, id) => (atom, id))
            .ToDictionary(entry => entry.atom, entry => entry.id);
        _words = _ids.Where(entry => !entry.Key.IsStem && entry.Value != Number)
            .ToFrozenDictionary(entry => entry.Key.Text, entry => entry.Value, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (atom, id) in _ids.Where(entry => entry.Key.IsStem))
            _stems.Add(atom.Text, id);
    }

    public int Count => _ids.Count;

    /// <summary>Words of 64 bits that a set of symbols takes.</summary>
    public int Parts => (Count + 63) / 64;

    public int this[Atom atom] => _ids[atom];

    /// <summary>Adds all symbols that say something true of the word.</summary>
    public void Mark(in Token token, List<int> marks)
    {
        var word = token.Text;
        if (_words.TryGetValue(word, out var id))
            marks.Add(id);
        _stems.Mark(word, marks);
        if (token.IsNumber)
            marks.Add(Number);
    }

    /// <summary>Some of an index's symbols, as bits.</summary>
    public ulong[] SetOf(IEnumerable<Atom> atoms)
    {
        var bits = new ulong[Parts];
        foreach (var atom in atoms)
            bits[_ids[atom] >> 6] |= 1UL << (_ids[atom] & 63);
        return bits;
    }
}
