using System.Text;

namespace Actors.Storage;

/// <summary>A word as it is compared, and where it stands in the text it was found in.</summary>
internal readonly record struct Word(string Text, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Cuts a text into words, the same way for what is indexed, what is asked for and what is highlighted. Linear time.</summary>
internal static class WordNormaliser
{
    /// <summary>Longer words are cut here: nobody types more, and encoded attachments in a mail's text have no end.</summary>
    public const int MaxLength = 64;

    /// <summary>In the order of the text; the place in the list is the word's position.</summary>
    public static List<Word> Words(string text)
    {
        var words = new List<Word>();
        var run = new StringBuilder();
        var (start, end) = (0, 0);
        for (int at = 0, length; at < text.Length; at += length)
        {
            var folded = Folding.At(text, at, out length);
            if (folded.Length == 0)
            {
                // A mark belongs to what it stands on, so that it is highlighted with it.
                if (run.Length > 0)
                    end = at + length;
                continue;
            }

            foreach (var part in folded.EnumerateRunes())
            {
                if (part.Value == Folding.Gap)
                {
                    Close();
                }
                else if (Folding.StandsAlone(part))
                {
                    Close();
                    words.Add(new(part.ToString(), at, length));
                }
                else
                {
                    if (run.Length == 0)
                        start = at;
                    if (run.Length < MaxLength)
                        run.Append(part);
                    end = at + length;
                }
            }
        }

        Close();
        return words;

        void Close()
        {
            if (run.Length == 0)
                return;
            words.Add(new(Digraphs.Fold(run.ToString()), start, end - start));
            run.Clear();
        }
    }
}
