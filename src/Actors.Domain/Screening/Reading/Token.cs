namespace Actors.Domain.Screening.Reading;

/// <summary>A folded word, number or sign of a text.</summary>
/// <param name="Source">Holds its letters, from <paramref name="From"/> to <paramref name="To"/>: the text, or what was made of it.</param>
/// <param name="Start">In the folded text.</param>
/// <param name="Breaks">A sentence ends before it.</param>
/// <param name="Pauses">A comma or a dash stands before it.</param>
/// <param name="IsDeciphered">Reads as something else than what is written.</param>
internal readonly record struct Token(string Source, int From, int To, int Start, int End, bool Breaks, bool Pauses, bool IsDeciphered = false)
{
    public ReadOnlySpan<char> Text => Source.AsSpan(From, To - From);

    public bool IsNumber => char.IsAsciiDigit(Source[From]);
}
