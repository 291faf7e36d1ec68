using Actors.Domain.Screening.Details;
using Xunit.Abstractions;

namespace Actors.Domain.Tests.Screening.Details;

/// <summary>
/// How much is found in messages by people who did not know the rules. Each line is one, marks with braces what is personal in it, and a third have
/// nothing. <c>first.txt</c> was there before the rules; they were worked on with <c>read.txt</c>; nobody who works on them has read <c>unread.txt</c>.
/// </summary>
public sealed class MeasuredDetailsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("first.txt", 0.97, 0.95)]
    [InlineData("read.txt", 0.93, 0.98)]
    [InlineData("unread.txt", 0.70, 0.98)]
    public void R105_What_is_found_of_the_marked_places_and_what_is_found_besides(string file, double leastRecall, double leastPrecision)
    {
        var (hit, touched, missed, extra) = (0, 0, new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Screening", "Details", "Sentences", file)))
        {
            var (text, marked) = Unmarked(line.Replace("\\n", "\n", StringComparison.Ordinal));
            var found = PersonalDetails.In(text);
            foreach (var (start, end) in marked)
            {
                if (Covered(text, found, start, end))
                    hit++;
                else
                    missed.Add($"{text[start..end]} [{string.Join(" / ", found.Where(one => one.Start < end && start < one.End).Select(one => text[one.Start..one.End]))}]");
                touched += found.Any(one => one.Start < end && start < one.End) ? 1 : 0;
            }

            extra.AddRange(found.Where(one => !marked.Exists(place => one.Start < place.End && place.Start < one.End)).Select(one => $"{one.Kind}: {text[one.Start..one.End]}"));
        }

        var all = hit + missed.Count;
        var (recall, precision) = (hit / (double)all, touched / (double)(touched + extra.Count));
        output.WriteLine($"{file}: whole {recall:P1} of {all}, at least a part {touched / (double)all:P1}, precision {precision:P1}");
        if (file != "unread.txt")
            output.WriteLine($"missed:\n{string.Join('\n', missed)}\nbesides:\n{string.Join('\n', extra)}");
        recall.ShouldBeGreaterThanOrEqualTo(leastRecall);
        precision.ShouldBeGreaterThanOrEqualTo(leastPrecision);
    }

    private static bool Covered(string text, IReadOnlyList<DetailSpan> found, int start, int end) =>
        !Enumerable.Range(start, end - start).Any(at => char.IsLetterOrDigit(text[at]) && !found.Any(one => one.Start <= at && at < one.End));

    private static (string Text, List<(int Start, int End)> Marked) Unmarked(string sentence)
    {
        var text = new System.Text.StringBuilder();
        var marked = new List<(int, int)>();
        var start = 0;
        foreach (var sign in sentence)
        {
            if (sign == '{')
                start = text.Length;
            else if (sign == '}')
                marked.Add((start, text.Length));
            else
                text.Append(sign);
        }

        return (text.ToString(), marked);
    }
}
