using System.Globalization;
using Actors.Testing;
using FsCheck.Fluent;
using FsCheck;

namespace Actors.Storage.Tests;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("The Straße is long", "strasse", "The [Straße] is long")]
    [InlineData("an e\u0301te\u0301 of rain", "été", "an [e\u0301te\u0301] of rain")]
    [InlineData("late, very late", "late", "[late], very [late]")]
    [InlineData("the late parcel was late", "\"late parcel\"", "the [late parcel] was late")]
    [InlineData("see 302-1234567-7654321 please", "30212345677654321", "see [302-1234567-7654321] please")]
    [InlineData("このまま返品したい", "返品", "このまま[返品]したい")]
    [InlineData("a b c", "\"a b\" \"b c\"", "[a b c]")]
    [InlineData("nothing here", "else", "nothing here")]
    [InlineData("two\r\nlines\tof text", "of", "two  lines [of] text")]
    public void What_was_looked_for_is_highlighted_as_it_stands_in_the_text(string text, string query, string expected) =>
        Show(Snippets.Cut(text, SearchQuery.Parse(query))).ShouldBe(expected);

    [Theory]
    [InlineData("lamp", "Both [lamp] and shade are broken")]
    [InlineData("lamp giulia", "Both [lamp] and shade are broken")]
    [InlineData("giulia", "[Giulia]")]
    public void Of_several_texts_the_one_is_shown_that_holds_the_most_and_of_equals_the_longest(string query, string expected) =>
        Show(Snippets.CutBest(["A lamp", "Giulia", "Both lamp and shade are broken"], SearchQuery.Parse(query))).ShouldBe(expected);

    [Fact]
    public void The_stretch_with_the_most_terms_is_shown_and_cut_between_words()
    {
        var text = $"apple {Filler(100)} apple banana {Filler(100)} banana";

        var snippet = Snippets.Cut(text, SearchQuery.Parse("apple banana"), width: 60);

        Show(snippet).ShouldContain("[apple] [banana]");
        snippet.Text.Length.ShouldBeLessThanOrEqualTo(62);
        snippet.Text[0].ShouldBe('…');
        snippet.Text[^1].ShouldBe('…');
        snippet.Text.Trim('…').Split(' ').ShouldEachBe(word => word == "apple" || word == "banana" || word.StartsWith("word", StringComparison.Ordinal));
    }

    [Fact]
    public void A_match_at_the_end_shows_the_end()
    {
        var snippet = Snippets.Cut($"{Filler(100)} banana", SearchQuery.Parse("banana"), width: 60);

        Show(snippet).ShouldEndWith("[banana]");
    }

    [Fact]
    public void A_very_long_text_is_cut_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("a ", 500_000));

        var snippet = Snippets.Cut(text, SearchQuery.Parse("\"a a a a a a a a b\" a"));

        snippet.Text.Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void Any_text_and_query_give_highlights_inside_the_snippet() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<string>(), Gen.Choose(1, 40).ToArbitrary(), (text, query, width) =>
        {
            text ??= "";
            var snippet = Snippets.Cut(text, SearchQuery.Parse($"{query} {text[..(text.Length / 2)]}"), width);
            var end = 0;
            foreach (var (start, length) in snippet.Highlights)
            {
                start.ShouldBeGreaterThanOrEqualTo(end);
                length.ShouldBeGreaterThan(0);
                end = start + length;
            }

            end.ShouldBeLessThanOrEqualTo(snippet.Text.Length);
        }).QuickCheckThrowOnFailure();

    private static string Filler(int words) => string.Join(' ', Enumerable.Range(0, words).Select(n => string.Create(CultureInfo.InvariantCulture, $"word{n}")));

    private static string Show(Snippet snippet)
    {
        var text = snippet.Text;
        foreach (var (start, length) in snippet.Highlights.Reverse())
            text = $"{text[..start]}[{text[start..(start + length)]}]{text[(start + length)..]}";
        return text;
    }
}
