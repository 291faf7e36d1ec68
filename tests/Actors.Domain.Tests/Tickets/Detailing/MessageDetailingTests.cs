using Actors.Domain.Tickets.Detailing;
using FsCheck;
using FsCheck.Fluent;

namespace Actors.Domain.Tests.Tickets.Detailing;

public sealed class MessageDetailingTests
{
    private const string Mail = "Call +49 151 2345 6789, or write to anna@example.com. The lid is \uFFFC broken.";

    [Fact]
    public void R105_The_sentence_stays_when_its_details_are_erased()
    {
        var (kept, details) = new MessageBody(Mail, "<p>Call +49 151 2345 6789</p>", "Call +49 151 2345 6789\n> you").Split();

        kept.Text.ShouldNotBeNull().ShouldNotContain("6789");
        (kept.Html, kept.FullText).ShouldBe((null, null), "They say the same once more.");
        kept.Joined(null).Text.ShouldBe("Call [erased], or write to [erased]. The lid is \uFFFC broken.");
        kept.Joined(details).Text.ShouldBe(Mail);
    }

    [Fact]
    public void What_names_nobody_stays_one_content()
    {
        var body = new MessageBody("The lid is broken.", "<p>The lid is broken.</p>");

        body.Split().ShouldBe((body, null));
    }

    [Fact]
    public void Details_that_only_the_html_holds_are_taken_out_as_well()
    {
        var (kept, details) = new MessageBody("See below.", "<p>See below.</p><p>anna@example.com</p>").Split();

        kept.Html.ShouldBeNull();
        details.ShouldNotBeNull().Html.ShouldNotBeNull().ShouldContain("anna@example.com");
        kept.Joined(null).Text.ShouldBe("See below.");
    }

    [Fact]
    public void Whatever_somebody_writes_reads_as_it_came()
    {
        string[] pieces = ["+49 151 2345 6789", "anna@example.com", "Lindenstraße 12, 50674 Köln", "\uFFFC", "[erased]", "😀", "\n", " ", "broken", "0", "\uFFFC\uFFFC"];
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(pieces)).Select(some => string.Concat(some)).ToArbitrary(), text =>
        {
            var body = new MessageBody(text, null);
            var (kept, details) = body.Split();
            var read = kept.Joined(details);
            return (read.Text, read.Html, read.FullText) == (body.Text, body.Html, body.FullText);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void More_details_than_anybody_means_are_one()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(n => $"a{n}@example.com, "));

        var (kept, details) = new MessageBody(text, null).Split();

        kept.Cuts.ShouldNotBeNull().Count.ShouldBe(200);
        kept.Text.ShouldNotBeNull().ShouldNotContain("@");
        kept.Joined(details).Text.ShouldBe(text);
    }
}
