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
        parser._program.Add(new(Operation.End));
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
                _program.Add(new(Operation.Number));
                break;
            default:
                Word();
                break;
        }

        if (_at < _source.Length && _source[_at] == '?')
        {
            _at++;
            Insert(from, Operation.Try);
        }
    }

    private void Alternatives()
    {
        var ends = new List<int>();
        while (true)
        {
            var from = _program.Count;
            Sequence();
            if (_at == _source.Length)
                throw Wrong();
            if (_source[_at++] == ')')
                break;
            ends.Add(_program.Count + 1);
            _program.Add(default);
            Insert(from, Operation.Try);
        }

        foreach (var end in ends)
            _program[end] = new(Operation.Jump, "", _program.Count);
    }

    private void Gap()
    {
        var from = _at;
        while (_at < _source.Length && char.IsAsciiDigit(_source[_at]))
            _at++;
        if (!int.TryParse(_source.AsSpan(from, _at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            || most is < 1 or > LongestGap)
            throw Wrong();
        var behind = _program.Count + (2 * most);
        for (var i = 0; i < most; i++)
        {
            _program.Add(new(Operation.TryTarget, "", behind));
            _program.Add(new(Operation.Any));
        }
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

        var plain = Folded(word, isStem);
        var digraphs = Folded(Umlauts.AsDigraphs(word), isStem);
        var start = _program.Count;
        _program.AddRange(plain);
        if (digraphs.SequenceEqual(plain))
            return;
        _program.Add(new(Operation.Jump, "", _program.Count + 1 + digraphs.Count));
        Insert(start, Operation.Try);
        _program.AddRange(digraphs);
    }

    private List<Instruction> Folded(string word, bool isStem)
    {
        var tokens = FoldedText.Of(word).Tokens;
        if (tokens.Count == 0)
            throw Wrong();
        var program = tokens.Select(token => new Instruction(Operation.Word, token.Text)).ToList();
        if (isStem)
            program[^1] = new(Operation.Prefix, tokens[^1].Text);
        return program;
    }

    /// <summary>Puts a choice before what was read since: either that, or what comes behind it.</summary>
    private void Insert(int at, Operation choice)
    {
        for (var i = at; i < _program.Count; i++)
        {
            if (_program[i].Target > at)
                _program[i] = _program[i] with { Target = _program[i].Target + 1 };
        }

        _program.Insert(at, new(choice, "", _program.Count + 1));
    }

    private void Skip()
    {
        while (_at < _source.Length && _source[_at] == ' ')
            _at++;
    }

    private FormatException Wrong() => new($"'{_source}' is no phrase: see position {_at}.");
}
