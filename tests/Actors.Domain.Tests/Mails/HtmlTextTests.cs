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

    [Theory]
    [InlineData("<blockquote style=\"margin-left:0.8ex;padding-left:1ex;border-left:none\">mine</blockquote>", "a\n\nmine")]
    [InlineData("<blockquote style=\"MARGIN: 0 0 0 40px\">mine<blockquote type=\"cite\" style=\"border:none\">old</blockquote></blockquote>", "a\n\nmine")]
    [InlineData("<blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px #ccc solid\">old</blockquote>", "a")]
    public void An_indent_is_no_quotation(string html, string words) =>
        (AMail.Direct with { Text = null, Html = $"a{html}" }).Read().Words.ShouldBe(words);

    [Theory]
    [InlineData("Bitte aktivieren Sie die HTML-Ansicht.", "It is <b>broken</b>.", "It is broken.")]
    [InlineData("I wrote the HTML page myself.", "<p>I wrote the HTML page myself.</p><p>-- <br>Anna</p>", "I wrote the HTML page myself.")]
    [InlineData("It is broken.", "<p>Something else</p>", "It is broken.")]
    public void A_text_that_only_points_to_the_HTML_is_none(string text, string html, string words) =>
        (AMail.Direct with { Text = text, Html = html }).Read().Words.ShouldBe(words);

    [Fact]
    public void Without_a_frame_the_buyers_words_are_what_was_typed()
    {
        var reading = (AMail.Relayed with { Text = null, Html = "<h1>You have a message</h1><pre>Does it fit?\n\nAnna</pre><p>Copyright</p>" }).Read();

        reading.Words.ShouldBe("Does it fit?\n\nAnna");
        reading.FullText.ShouldContain("Copyright");
    }
}
