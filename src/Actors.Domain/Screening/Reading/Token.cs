namespace Actors.Domain.Screening.Reading;

/// <summary>A folded word, number or sign of a text.</summary>
/// <param name="Start">In the folded text.</param>
/// <param name="Breaks">A sentence ends before it.</param>
/// <param name="Pauses">A comma or a dash stands before it.</param>
internal readonly record struct Token(string Text, int Start, int End, bool Breaks, bool Pauses)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);
}
