using Actors.Domain.Texts;

namespace Actors.Domain.Tests;

public sealed class BeginningTests
{
    private const int Most = 20;

    [Theory]
    [InlineData("Where is\r\n\r\n \t my parcel?", "Where is my parcel?")]
    [InlineData("  \u00A0\u200B \u2028x\u0000y  ", "x y")]
    [InlineData("a\u202Egpj.exe", "agpj.exe")]
    [InlineData("Exactly twenty signs", "Exactly twenty signs")]
    [InlineData("Exactly twenty signs.", "Exactly twenty sign…")]
    [InlineData("A word and then more words", "A word and then mor…")]
    [InlineData("Seventeen signs x 👩‍👩‍👧 and more", "Seventeen signs x…")]
    [InlineData("Nineteen signs here e\u0301\u0302 and", "Nineteen signs here…")]
    [InlineData("", null)]
    [InlineData(" \n\u200B", null)]
    [InlineData(null, null)]
    public void A_text_begins_in_one_line_and_no_sign_is_cut_in_two(string? text, string? beginning)
    {
        var shown = Beginning.BeginningOf(text, Most);

        shown.ShouldBe(beginning);
        (shown?.Length ?? 0).ShouldBeLessThanOrEqualTo(Most);
    }

    [Fact]
    public void A_long_text_is_not_read_to_its_end()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 1_000_000));

        Beginning.BeginningOf(text, 140)!.Length.ShouldBeLessThanOrEqualTo(140);
    }
}
