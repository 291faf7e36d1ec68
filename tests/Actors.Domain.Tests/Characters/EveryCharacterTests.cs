using System.Text;
using Actors.Domain.Screening.Mentions;
using Actors.Domain.Texts;

namespace Actors.Domain.Tests;

public sealed class EveryCharacterTests
{
    [Fact]
    public void No_character_stops_the_reading_of_a_text()
    {
        foreach (var block in Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value).ToString()).Chunk(10_000))
            BuyerMentions.In(string.Concat(block)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("\ufffe", "\ufffe")]
    [InlineData("\ud800", "\ud800")]
    public void A_text_is_composed_where_it_can_be(string text, string composed) => text.Composed().ShouldBe(composed);
}
