using System.Text;

namespace Actors.Domain.Screening.Reading;

/// <summary>
/// A text as a reader takes it in: lower case, without accents, invisible characters and markup, look-alikes as the letters they
/// pass for. Each character knows where it came from, so that findings point into the original.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private IReadOnlyList<Token>? _tokens;

    private FoldedText(string original, string text, int[] starts, int[] ends) =>
        (Original, Text, _starts, _ends) = (original, text, starts, ends);

    public string Original { get; }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens => _tokens ??= Tokenizer.Words(Text);

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

    private struct Builder(int capacity)
    {
        private readonly StringBuilder _text = new(capacity + 16);
        private readonly List<int> _starts = new(capacity + 16);
        private readonly List<int> _ends = new(capacity + 16);

        public readonly void Add(char c, int start, int end)
        {
            _text.Append(c);
            _starts.Add(start);
            _ends.Add(end);
        }

        public readonly void Add(string folded, int start, int end)
        {
            foreach (var c in folded)
                Add(c, start, end);
        }

        public readonly FoldedText Build(string original) => new(original, _text.ToString(), [.. _starts], [.. _ends]);
    }
}
