namespace Actors.Storage.Tests;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("late parcel", "late|parcel…")]
    [InlineData("late LATE late ", "late")]
    [InlineData("\"late parcel\" refund", "late parcel|refund…")]
    [InlineData("„späte Lieferung“ “two words”", "spate lieferung|two words")]
    [InlineData("\"not closed", "not closed")]
    [InlineData("e-mail 返品", "e mail|返 品")]
    [InlineData("302-1234567-7654321", "302 1234567 7654321…=30212345677654321")]
    [InlineData("\"302-1234567\"", "302 1234567")]
    [InlineData("1Z 999 AA1 01 2345 6785", "1z 999 aa1 01 2345 6785=1z999aa10123456785")]
    [InlineData("parcel ", "parcel")]
    [InlineData("pa", "pa")]
    [InlineData("e-mail-adr", "e mail adr…")]
    [InlineData(" … \"\" - ", "")]
    [InlineData("", "")]
    public void Text_is_read_as_terms(string text, string terms) => Show(SearchQuery.Parse(text)).ShouldBe(terms);

    [Fact]
    public void A_query_without_words_is_empty()
    {
        SearchQuery.Parse("?!").IsEmpty.ShouldBeTrue();
        SearchQuery.Parse("a").IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void What_comes_behind_sixteen_terms_is_not_looked_for() =>
        SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 100).Select(n => $"{(char)('a' + (n / 10))}{(char)('a' + (n % 10))}"))).Terms.Count.ShouldBe(16);

    private static string Show(SearchQuery query) => string.Join(
        '|', query.Terms.Select(term => string.Join(' ', term.Words) + (term.IsOpen ? "…" : "") + (term.Joined is { } joined ? $"={joined}" : "")));
}
