namespace Actors.Domain.Screening.Phrases;

internal enum Operation
{
    /// <summary>A word that is one of several.</summary>
    OneOf,

    /// <summary>Up to so many words of any kind, as few as will do.</summary>
    Gap,

    /// <summary>Go on, and where that fails go to the target.</summary>
    Try,
    Jump,
    End,
}

/// <summary>What a phrase says of one word: the word itself, its beginning, or that it is a number.</summary>
/// <param name="Text">Folded; empty for any number.</param>
internal readonly record struct Atom(string Text, bool IsStem)
{
    public static readonly Atom Number = new("", IsStem: false);
}

/// <param name="Atoms">Of <see cref="Operation.OneOf"/>.</param>
/// <param name="Target">So many steps ahead; the most words of a <see cref="Operation.Gap"/>.</param>
internal readonly record struct Instruction(Operation Operation, Atom[] Atoms, int Target = 0)
{
    public static Instruction Of(Operation operation, int target = 0) => new(operation, [], target);
}
