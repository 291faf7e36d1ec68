using System.Text;

namespace Actors.Domain.Screening.Reading;

/// <summary>
/// A text as a reader takes it in: lower case, without accents, invisible characters and markup, look-alikes as the letters they
/// pass for. Each character knows where it came from, so that findings point into the original.
/// </summary>
internal sealed class FoldedText
{
    private const int Spare = 16;

    private readonly int[] _starts;
    private readonly int[] _ends;
    private List<Token>? _tokens;

    private FoldedText(string original, string text, int[] starts, int[] ends) =>
        (Original, Text, _starts, _ends) = (original, text, starts, ends);

    public string Original { get; }

    public string Text { get; }

    public List<Token> Tokens => _tokens ??= Tokenizer.Words(Text);

    public static FoldedText Of(string original)
    {
        var folded = new Builder(original.Length);
        var at = 0;
        while (at < original.Length)
        {
            var c = original[at];
            if (c == '<' && Markup.TagAt(original, at) is { } tag)
            {
                if (tag.Divides)
                    folded.Add("\n\n", at, tag.End);
                at = tag.End;
            }
            else if (c == '&' && Markup.EntityAt(original, at) is { } entity)
            {
                foreach (var rune in entity.Text.EnumerateRunes())
                    folded.Add(Folding.Of(rune), at, entity.End);
                at = entity.End;
            }
            else if (c < 0x80)
            {
                folded.Add(char.ToLowerInvariant(c), at, ++at);
            }
            else
            {
                Rune.DecodeFromUtf16(original.AsSpan(at), out var rune, out var length);
                folded.Add(Folding.Of(rune), at, at + length);
                at += length;
            }
        }

        return folded.Build(original);
    }

    /// <summary>Where in the original the folded characters came from.</summary>
    public (int Start, int End) Origin(int start, int end) => (_starts[start], _ends[end - 1]);

    private sealed class Builder(int length)
    {
        private char[] _text = new char[length + Spare];
        private int[] _starts = new int[length + Spare];
        private int[] _ends = new int[length + Spare];
        private int _length;

        public void Add(char c, int start, int end)
        {
            if (_length == _text.Length)
                Grow();
            (_text[_length], _starts[_length], _ends[_length]) = (c, start, end);
            _length++;
        }

        public void Add(string folded, int start, int end)
        {
            foreach (var c in folded)
                Add(c, start, end);
        }

        public FoldedText Build(string original) => new(original, new(_text, 0, _length), _starts, _ends);

        private void Grow()
        {
            var length = 2 * _length;
            Array.Resize(ref _text, length);
            Array.Resize(ref _starts, length);
            Array.Resize(ref _ends, length);
        }
    }
}
