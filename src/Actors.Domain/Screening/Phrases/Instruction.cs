namespace Actors.Domain.Screening.Phrases;

internal enum Operation
{
    Word,
    Prefix,
    Number,
    Any,

    /// <summary>Go on, and where that fails go to the target.</summary>
    Try,

    /// <summary>Go to the target, and where that fails go on.</summary>
    TryTarget,
    Jump,
    End,
}

internal readonly record struct Instruction(Operation Operation, string Text = "", int Target = 0);
