using System.Buffers.Text;
using System.Text;

namespace Actors.Storage.Tests;

public sealed class CursorTests
{
    [Fact]
    public void A_place_comes_back_as_it_was_written()
    {
        var cursor = Cursor.Write("history", -5L, "order/a/302-1234567-7654321", long.MaxValue);

        Cursor.TryRead<long, string, long>("history", cursor, out var place).ShouldBeTrue();
        place.ShouldBe((-5, "order/a/302-1234567-7654321", long.MaxValue));
    }

    [Fact]
    public void No_cursor_is_the_beginning()
    {
        Cursor.TryRead<Guid>("mails", null, out var place).ShouldBeTrue();
        place.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("é")]
    [InlineData("bWFpbHM")]
    public void Nonsense_is_refused(string cursor) => Cursor.TryRead<Guid>("mails", cursor, out _).ShouldBeFalse();

    [Theory]
    [InlineData("mails\nno guid")]
    [InlineData("mails\n00000000-0000-0000-0000-000000000001\n2")]
    [InlineData("tickets\n00000000-0000-0000-0000-000000000001")]
    public void What_another_list_or_nobody_gave_out_is_refused(string text) =>
        Cursor.TryRead<Guid>("mails", Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)), out _).ShouldBeFalse();

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Cursor.TryRead<Guid>("mails", Base64Url.EncodeToString([0x6D, 0xFF, 0xFE]), out _).ShouldBeFalse();
}
