namespace Actors.Domain.Tests.Mails;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>Hello</p><p>World</p>", "Hello\n\nWorld")]
    [InlineData("a<br>b<BR/>c", "a\nb\nc")]
    [InlineData("<div>a</div><div>b</div>", "a\nb")]
    [InlineData("<ul><li>one<li>two</ul>", "- one\n- two")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("  a \n\t b&nbsp;&amp;&#8364;&lt;b&gt; ", "a b &€<b>")]
    [InlineData("<style>p{color:red}</style><script>if(a<b)alert('</p>')</script>x<title>no</title>", "x")]
    [InlineData("<!DOCTYPE html><!-- <p>no</p> --><html><head><meta charset=utf-8></head><body>x</body></html>", "x")]
    [InlineData("<a href=\"https://evil.example/?a>b\" title='x>y'>click</a>", "click")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("<pre>a\n  b\n\nc</pre>", "a\nb\n\nc")]
    [InlineData("a\u200Bb\u00ADc", "abc")]
    [InlineData("new<blockquote>old<br>older</blockquote>", "new")]
    [InlineData("<script>never closed", "")]
    [InlineData("x<!-- never closed", "x")]
    [InlineData("x<a href=\"never closed", "x")]
    [InlineData("x<", "x<")]
    [InlineData("</>x</ >y<!>z<?php?>", "xyz")]
    public void Html_becomes_what_a_person_would_read(string html, string words) =>
        (AMail.Direct with { Text = null, Html = html }).Read().Words.ShouldBe(words);

    [Fact]
    public void Quotes_are_marked_in_the_full_text() =>
        (AMail.Direct with { Text = " \r\n", Html = "new<blockquote>old<blockquote>older</blockquote></blockquote>" }).Read()
            .FullText.ShouldBe("new\n\n> old\n\n> > older");

    [Fact]
    public void The_plain_part_wins_where_there_is_one() =>
        (AMail.Direct with { Text = "plain", Html = "<p>html</p>" }).Read().FullText.ShouldBe("plain");

    [Fact]
    public void Amazons_frame_and_order_are_found_in_an_HTML_mail()
    {
        var reading = (AMail.Relayed with
        {
            Text = null,
            Html = "<p>Order 303-1234567-7654321 [ASIN: B0TEST0001]</p><p>------------- Begin message -------------</p><p>Hello</p><p>------------- End message -------------</p>",
        }).Read();

        reading.Words.ShouldBe("Hello");
        reading.Asins.ShouldBe(["B0TEST0001"]);
    }
}
