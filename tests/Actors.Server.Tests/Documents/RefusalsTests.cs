using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Actors.Domain;
using Actors.Runtime;
using Actors.Server.Problems;
using Actors.Testing;

namespace Actors.Server.Tests.Documents;

/// <summary>Every code a caller can meet is in <c>docs/refusals.md</c>, which is written from the code and compared with it.</summary>
public sealed class RefusalsTests
{
    [Fact]
    public void The_list_of_refusals_is_the_one_of_the_code()
    {
        var written = Document();

        if (Environment.GetEnvironmentVariable(Snapshot.Accept) == "1")
            File.WriteAllText(Committed(), written);

        written.ShouldBe(File.ReadAllText(Committed()), $"docs/refusals.md is not up to date: set {Snapshot.Accept}=1 to accept what is new.");
    }

    private static string Document()
    {
        var text = new StringBuilder("""
            # Refusals

            An expected "no" is a problem document (RFC 9457) with a stable `code`. This list is written from the code: every refusal of a
            rule, then every problem with the way of asking. A value in a detail is shown as *value*.

            ## What a rule refuses

            | status | code | meaning, and what is possible instead |
            | --- | --- | --- |

            """);
        foreach (var problem in Rules().OrderBy(problem => problem.Code, StringComparer.Ordinal))
            text.AppendLine(Row(problem));
        text.AppendLine("\n## What is wrong with the way of asking\n\n| status | code | meaning, and what is possible instead |\n| --- | --- | --- |");
        foreach (var problem in Ways().OrderBy(problem => problem.Status).ThenBy(problem => problem.Code, StringComparer.Ordinal))
            text.AppendLine(Row(problem));
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Row(Problem problem) => $"| {problem.Status} | `{problem.Code}` | {problem.Detail.Replace("|", "\\|", StringComparison.Ordinal)} |";

    private static IEnumerable<Problem> Rules() => new[] { typeof(Refusal).Assembly, typeof(IActors).Assembly, typeof(Problem).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => typeof(Refusal).IsAssignableFrom(type) && !type.IsAbstract)
        .Select(type => type.GetConstructors()[0])
        .Select(make => ((Refusal)make.Invoke([.. make.GetParameters().Select(parameter => Sample(parameter.ParameterType))])).ToProblem());

    private static IEnumerable<Problem> Ways() => typeof(KnownProblems).GetMembers(BindingFlags.Public | BindingFlags.Static)
        .Select(member => member switch
        {
            FieldInfo field => field.GetValue(null) as Problem,
            PropertyInfo property => property.GetValue(null) as Problem,
            _ => null,
        })
        .OfType<Problem>();

    private static object Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "*value*",
        _ when type.IsValueType => Activator.CreateInstance(type)!,
        _ when type.IsGenericType => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };

    private static string Committed([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/refusals.md"));
}
