using System.Text.RegularExpressions;
using Actors.Testing;

namespace Actors.Domain.Tests;

/// <summary>Codes of refusals are public and stable; details tell people what to do.</summary>
public sealed class RefusalTests
{
    private static readonly IReadOnlyList<Refusal> All =
    [
        .. typeof(Refusal).Assembly.GetTypes()
            .Where(type => typeof(Refusal).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => type.GetConstructors()[0])
            .Select(make => (Refusal)make.Invoke([.. make.GetParameters().Select(parameter => Sample(parameter.ParameterType))])),
    ];

    [Fact]
    public void Every_refusal_has_a_code_of_its_own() => All.Select(refusal => refusal.Code).ShouldBeUnique();

    [Fact]
    public void Codes_are_lower_case_and_dotted() =>
        All.Select(refusal => refusal.Code).Where(code => !Regex.IsMatch(code, @"\A[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\z")).ShouldBeEmpty();

    [Fact]
    public void Details_are_sentences() =>
        All.Where(refusal => !Regex.IsMatch(refusal.Detail, @"\A[A-Z].*[^.]\.\z")).Select(refusal => refusal.Detail).ShouldBeEmpty();

    [Fact]
    public void The_public_codes_are_these_and_change_on_purpose() =>
        Snapshot.Match(
            string.Join('\n', All.OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => $"{r.Code} {r.Kind}\n    {r.Detail}")));

    private static object Sample(Type type)
    {
        if (type == typeof(string))
            return "field";
        return type.IsInterface ? Array.CreateInstance(type.GetGenericArguments()[0], 0) : Activator.CreateInstance(type)!;
    }
}
