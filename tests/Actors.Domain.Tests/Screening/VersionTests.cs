using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Actors.Domain.Screening;
using Actors.Domain.Screening.Details;
using Actors.Domain.Screening.Mentions;

namespace Actors.Domain.Tests.Screening;

/// <summary>
/// A record says which version of the rules judged a reply, so one version must never mean two sets of rules. What rules are made of is
/// their data: word lists, tables, limits and patterns, all of which go into a fingerprint.
/// </summary>
public sealed class VersionTests
{
    private const string Mentions = "mentions.words";
    private const string Surges = "surges.words";

    private static readonly Assembly Domain = typeof(RuleSet).Assembly;

    /// <summary>If this fails because rules changed: raise <see cref="RuleSet.Version"/>, then write version and fingerprint here.</summary>
    [Fact]
    public void Rules_that_change_change_their_version() =>
        (RuleSet.Version, Fingerprint(Lists().Where(list => list is not (Mentions or Surges)).SelectMany(Lines).Concat(Tables())))
            .ShouldBe(("2026.11.6", "4e5f40c449ab256f"));

    /// <summary>The same for what is looked for in buyers' messages: its version stands in the list.</summary>
    [Fact]
    public void Mentions_that_change_change_their_version() =>
        (BuyerMentions.Version, Fingerprint(Lines(Mentions))).ShouldBe(("2026.11.1", "1d0025e6fbaa166e"));

    [Fact]
    public void Questions_that_are_counted_otherwise_change_their_version() =>
        (OrderQuestions.Version, Fingerprint(Lines(Surges))).ShouldBe(("2026.11.2", "b4654d975ae9048c"));

    [Theory]
    [InlineData("en.words")]
    [InlineData("de.words")]
    [InlineData("it.words")]
    [InlineData("fr.words")]
    [InlineData("es.words")]
    public void A_word_list_of_the_rules_has_their_version(string list) => Lines(list).ShouldContain($"version {RuleSet.Version}");

    private static IEnumerable<string> Lists() =>
        Domain.GetManifestResourceNames().Where(name => name.EndsWith(".words", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string list)
    {
        using var reader = new StreamReader(Domain.GetManifestResourceStream(list)!);
        while (reader.ReadLine() is { } line)
            yield return line.TrimEnd();
    }

    private static IEnumerable<string> Tables() => Domain.GetTypes()
        .Where(type => type.Namespace?.StartsWith(typeof(RuleSet).Namespace!, StringComparison.Ordinal) == true
            && type.Namespace != typeof(BuyerMentions).Namespace && type.Namespace != typeof(PersonalDetails).Namespace
            && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
        .SelectMany(type => Values(type).Concat(Patterns(type)).Select(value => $"{type.Name}.{value}"))
        .Order(StringComparer.Ordinal);

    /// <summary>Limits and tables of words or signs; single texts are what people are told.</summary>
    private static IEnumerable<string> Values(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(field => !type.IsEnum && field.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
        .Select(field => (field.Name, Value: field.GetValue(null)))
        .Where(field => field.Value is int or double or long or string[] or IEnumerable<KeyValuePair<int, string>>)
        .Select(field => $"{field.Name} = {(field.Value is IEnumerable many ? Text(many) : Convert.ToString(field.Value, CultureInfo.InvariantCulture))}");

    private static string Text(IEnumerable values) => string.Join(' ', values.Cast<object>().Select(value => value.ToString()).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Patterns(Type type) => type
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Select(method => method.GetCustomAttribute<GeneratedRegexAttribute>()?.Pattern)
        .OfType<string>();

    private static string Fingerprint(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
}
