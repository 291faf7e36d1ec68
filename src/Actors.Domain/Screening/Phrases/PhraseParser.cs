using System.Globalization;
using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Phrases;

/// <summary>Reads the language that <see cref="Phrase"/> describes into a program.</summary>
internal sealed class PhraseParser
{
    private const int LongestGap = 12;

    private readonly string _source;
    private readonly List<Instruction> _program = [];
    private int _at;

    private PhraseParser(string source) => _source = source;

    /// <exception cref="FormatException">It is not in that language.</exception>
    public static Instruction[] Parse(string source)
    {
        var parser = new PhraseParser(source);
        parser.Sequence();
        if (parser._at < source.Length)
            throw parser.Wrong();
        parser._program.Add(Instruction.Of(Operation.End));
        return [.. parser._program];
    }

    private void Sequence()
    {
        var start = _program.Count;
        while (true)
        {
            Skip();
            if (_at == _source.Length || _source[_at] is '|' or ')')
                break;
            Item();
        }

        if (_program.Count == start)
            throw Wrong();
    }

    private void Item()
    {
        var from = _program.Count;
        switch (_source[_at])
        {
            case '(':
                _at++;
                Alternatives();
                break;
            case '~':
                _at++;
                Gap();
                return;
            case '#':
                _at++;
                _program.Add(new(Operation.OneOf, [Atom.Number]));
                break;
            default:
                Word();
                break;
        }

        if (_at < _source.Length && _source[_at] == '?')
        {
            _at++;
            Insert(from);
        }
    }

    private void Alternatives()
    {
        var start = _program.Count;
        var alternatives = new List<List<Instruction>>();
        while (true)
        {
            Sequence();
            if (_at == _source.Length)
                throw Wrong();
            Add(alternatives, _program[start..]);
            _program.RemoveRange(start, _program.Count - start);
            if (_source[_at++] == ')')
                break;
        }

        Append(alternatives);
    }

    /// <summary>Single words beside each other are one choice.</summary>
    private static void Add(List<List<Instruction>> alternatives, List<Instruction> next)
    {
        if (next is [{ Operation: Operation.OneOf }] && alternatives.Count > 0 && alternatives[^1] is [{ Operation: Operation.OneOf } last])
            alternatives[^1] = [new(Operation.OneOf, [.. last.Atoms, .. next[0].Atoms])];
        else
            alternatives.Add(next);
    }

    private void Append(List<List<Instruction>> alternatives)
    {
        var jumps = new List<int>();
        foreach (var alternative in alternatives[..^1])
        {
            _program.Add(Instruction.Of(Operation.Try, alternative.Count + 2));
            _program.AddRange(alternative);
            jumps.Add(_program.Count);
            _program.Add(default);
        }

        _program.AddRange(alternatives[^1]);
        foreach (var jump in jumps)
            _program[jump] = Instruction.Of(Operation.Jump, _program.Count - jump);
    }

    private void Gap()
    {
        var from = _at;
        while (_at < _source.Length && char.IsAsciiDigit(_source[_at]))
            _at++;
        if (!int.TryParse(_source.AsSpan(from, _at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            || most is < 1 or > LongestGap)
            throw Wrong();
        _program.Add(Instruction.Of(Operation.Gap, most));
    }

    private void Word()
    {
        var from = _at;
        while (_at < _source.Length && _source[_at] is not (' ' or '|' or ')' or '(' or '?' or '~' or '#' or '*'))
            _at++;
        var word = _source[from.._at];
        var isStem = _at < _source.Length && _source[_at] == '*';
        if (isStem)
            _at++;

        var alternatives = new List<List<Instruction>> { Folded(word, isStem) };
        var digraphs = Folded(Umlauts.AsDigraphs(word), isStem);
        if (!digraphs.Select(step => step.Atoms[0]).SequenceEqual(alternatives[0].Select(step => step.Atoms[0])))
            Add(alternatives, digraphs);
        Append(alternatives);
    }

    private List<Instruction> Folded(string word, bool isStem)
    {
        var tokens = FoldedText.Of(word).Tokens;
        if (tokens.Count == 0)
            throw Wrong();
        return [.. tokens.Select((token, at) => new Instruction(
            Operation.OneOf, [new(token.Text.ToString(), isStem && at == tokens.Count - 1)]))];
    }

    /// <summary>Puts a choice before what was read since: either that, or what comes behind it.</summary>
    private void Insert(int at) => _program.Insert(at, Instruction.Of(Operation.Try, _program.Count - at + 1));

    private void Skip()
    {
        while (_at < _source.Length && _source[_at] == ' ')
            _at++;
    }

    private FormatException Wrong() => new($"'{_source}' is no phrase: see position {_at}.");
}
