using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Phrases;

/// <summary>
/// One entry of a word list, compiled. <c>word</c>, <c>stem*</c>, <c>#</c> a number, <c>(a|b c)</c> alternatives, <c>?</c> behind what may be
/// missing, <c>~3</c> up to three words of any kind. Nothing reaches beyond the sentence it began in.
/// </summary>
internal sealed class Phrase
{
    private readonly Instruction[] _program;

    /// <exception cref="FormatException">The source cannot be read.</exception>
    public Phrase(string section, string code, string source, bool isException = false)
    {
        (Section, Code, IsException) = (section, code, isException);
        _program = PhraseParser.Parse(source);
        Beginnings = [.. Begin(0)];
        if (Beginnings.Any(first => first.Operation is Operation.Any or Operation.End))
            throw new FormatException($"'{source}' must begin with a word.");
    }

    public string Section { get; }

    public string Code { get; }

    /// <summary>Where it matches, nothing of its section does.</summary>
    public bool IsException { get; }

    public IReadOnlyList<Instruction> Beginnings { get; }

    /// <returns>Behind the last token it takes, or -1.</returns>
    public int Match(IReadOnlyList<Token> tokens, int at) => Run(tokens, 0, at, at);

    private int Run(IReadOnlyList<Token> tokens, int step, int at, int from)
    {
        while (true)
        {
            var instruction = _program[step++];
            switch (instruction.Operation)
            {
                case Operation.End:
                    return at;
                case Operation.Jump:
                    step = instruction.Target;
                    break;
                case Operation.Try or Operation.TryTarget:
                    var first = instruction.Operation == Operation.Try ? step : instruction.Target;
                    if (Run(tokens, first, at, from) is >= 0 and var end)
                        return end;
                    step = instruction.Operation == Operation.Try ? instruction.Target : step;
                    break;
                default:
                    if (at >= tokens.Count || (at > from && Ends(instruction, tokens[at])) || !Takes(instruction, tokens[at]))
                        return -1;
                    at++;
                    break;
            }
        }
    }

    /// <summary>The gaps of an exception stay within its part of a sentence: "not in stock, please cancel" asks to cancel.</summary>
    private bool Ends(in Instruction instruction, in Token token) =>
        token.Breaks || (IsException && token.Pauses && instruction.Operation == Operation.Any);

    private static bool Takes(in Instruction instruction, in Token token) => instruction.Operation switch
    {
        Operation.Word => token.Text == instruction.Text,
        Operation.Prefix => token.Text.StartsWith(instruction.Text, StringComparison.Ordinal),
        Operation.Number => token.IsNumber,
        _ => true,
    };

    private IEnumerable<Instruction> Begin(int step)
    {
        var instruction = _program[step];
        return instruction.Operation switch
        {
            Operation.Jump => Begin(instruction.Target),
            Operation.Try or Operation.TryTarget => Begin(step + 1).Concat(Begin(instruction.Target)),
            _ => [instruction],
        };
    }
}
