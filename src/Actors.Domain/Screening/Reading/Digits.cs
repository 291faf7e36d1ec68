namespace Actors.Domain.Screening.Reading;

/// <summary>A run of digits with what people put between them.</summary>
/// <param name="Start">In the folded text, the plus or bracket included.</param>
/// <param name="Value">The digits alone.</param>
/// <param name="Groups">Their lengths as written.</param>
internal sealed record Digits(int Start, int End, string Value, bool Plus, IReadOnlyList<int> Groups)
{
    public int Count => Value.Length;

    public bool IsGrouped => Groups.Count > 1;

    public bool Begins(string with) => Value.StartsWith(with, StringComparison.Ordinal);
}
