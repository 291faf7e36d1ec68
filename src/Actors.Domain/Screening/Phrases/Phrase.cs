namespace Actors.Domain.Screening.Phrases;

/// <summary>
/// One entry of a word list, compiled. <c>word</c>, <c>stem*</c>, <c>#</c> a number, <c>(a|b c)</c> alternatives, <c>?</c> behind what may be
/// missing, <c>~3</c> up to three words of any kind. Nothing reaches beyond the sentence it began in.
/// </summary>
internal sealed class Phrase
{
    /// <exception cref="FormatException">The source cannot be read.</exception>
    public Phrase(string section, string code, string source, bool isException = false)
    {
        (Section, Code, IsException) = (section, code, isException);
        Program = PhraseParser.Parse(source);
        var beginnings = Begin(0).ToList();
        if (beginnings.Exists(first => first.Operation != Operation.OneOf))
            throw new FormatException($"'{source}' must begin with a word.");
        Beginnings = [.. beginnings.SelectMany(first => first.Atoms).Distinct()];
    }

    public string Section { get; }

    public string Code { get; }

    /// <summary>Where it matches, nothing of its section does.</summary>
    public bool IsException { get; }

    public Instruction[] Program { get; }

    /// <summary>What its first word can be.</summary>
    public IReadOnlyList<Atom> Beginnings { get; }

    /// <summary>Sets of words of which one stands in every text it matches.</summary>
    public IEnumerable<Atom[]> Needs() => Program
        .Where((instruction, at) => instruction.Operation == Operation.OneOf && !Program.Where((other, from) => Skips(other, from, at)).Any())
        .Select(instruction => instruction.Atoms);

    private static bool Skips(Instruction instruction, int from, int at) =>
        instruction.Operation is Operation.Try or Operation.Jump && from < at && at < from + instruction.Target;

    private IEnumerable<Instruction> Begin(int step)
    {
        var instruction = Program[step];
        return instruction.Operation switch
        {
            Operation.Jump => Begin(step + instruction.Target),
            Operation.Try => Begin(step + 1).Concat(Begin(step + instruction.Target)),
            _ => [instruction],
        };
    }
}
