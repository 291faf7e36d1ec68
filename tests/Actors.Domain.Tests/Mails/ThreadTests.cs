using Actors.Domain.Mails;
using Actors.Testing;

namespace Actors.Domain.Tests.Mails;

public sealed class ThreadTests
{
    [Fact]
    public void The_alias_with_its_suffix_is_the_thread()
    {
        var other = AMail.Relayed with { MessageId = "m2@amazon", Subject = "Another subject" };

        other.Read().ThreadKeys.ShouldBe(AMail.Relayed.Read().ThreadKeys);
        AMail.Relayed.From("K3X9+B2A7@marketplace.amazon.DE").Read().ThreadKeys.ShouldBe(AMail.Relayed.Read().ThreadKeys);
        AMail.Relayed.From("k3x9+other@marketplace.amazon.de").Read().ThreadKey.ShouldNotBe(AMail.Relayed.Read().ThreadKey);
        AMail.Relayed.From("k3x9+b2a7@marketplace.amazon.fr").Read().ThreadKey.ShouldNotBe(AMail.Relayed.Read().ThreadKey);
    }

    [Fact]
    public void A_reply_has_the_key_of_the_mail_that_began_it()
    {
        var reply = AMail.Direct with { MessageId = "m3@buyer.example", Subject = "changed" };

        reply.With("References", "<m1@buyer.example> <r2@shop.example>").Read().ThreadKey.ShouldBe(AMail.Direct.Read().ThreadKey);
        reply.With("In-Reply-To", "<m1@buyer.example>").Read().ThreadKey.ShouldBe(AMail.Direct.Read().ThreadKey);
    }

    [Theory]
    [InlineData("Re: A question")]
    [InlineData("AW: Re[2]: A  QUESTION")]
    [InlineData("R: I: a question ")]
    [InlineData("RE : A question")]
    [InlineData("Re：A question")]
    public void Without_references_sender_and_subject_hold_it_together(string subject) =>
        (AMail.Direct with { MessageId = null, Subject = subject }).Read().ThreadKey.ShouldBe(AMail.Direct.Read().ThreadKeys[^1]);

    [Fact]
    public void Another_sender_with_the_same_subject_is_another_thread() =>
        AMail.Direct.From("bert@buyer.example").Read().ThreadKeys[^1].ShouldNotBe(AMail.Direct.Read().ThreadKeys[^1]);

    [Fact]
    public void Visitors_of_a_web_form_are_told_apart_by_where_they_are_answered()
    {
        var form = AMail.Direct.From("form@shop.example") with { MessageId = null };

        form.With("Reply-To", "anna@buyer.example").Read().ThreadKey.ShouldNotBe(form.With("Reply-To", "bert@buyer.example").Read().ThreadKey);
    }

    [Fact]
    public void A_mail_with_nothing_to_go_by_still_has_a_key() =>
        (AMail.Direct with { MessageId = null, Subject = null }).Read().ThreadKeys.Count.ShouldBe(1);

    [Fact]
    public void Keys_tell_nobody_who_wrote() =>
        AMail.Direct.Read().ThreadKeys.ShouldEachBe(key => !key.Contains("anna", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_flood_of_references_keeps_the_root_and_the_latest()
    {
        var flood = AMail.Direct.With("References", string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"<{i}@x>"))).Read().ThreadKeys;

        flood.Count.ShouldBeLessThan(25);
        flood[0].ShouldBe((AMail.Direct with { MessageId = "0@x" }).Read().ThreadKey);
    }

    [Fact]
    public void An_alias_without_a_case_is_one_conversation_for_each_order()
    {
        var first = AMail.Relayed.From("k3x9@marketplace.amazon.de");
        var other = first with { Subject = "Anfrage (Bestellung: 303-1234567-7654322)" };

        first.Read().ThreadKeys.Intersect(other.Read().ThreadKeys).ShouldBe([first.Read().SharedKey!]);
        (first with { MessageId = "m2@amazon" }).Read().ThreadKey.ShouldBe(first.Read().ThreadKey);
        (first with { Subject = "Noch etwas" }).Read().ThreadKeys.ShouldBe([first.Read().SharedKey!]);
    }

    [Fact]
    public void An_address_that_several_buyers_write_from_is_one_conversation_for_each_of_them()
    {
        var first = AMail.Relayed with { From = new("business@marketplace.amazon.de", "Anna"), Subject = "Quote" };

        (first with { From = new("business@marketplace.amazon.de", "Bert") }).Read().ThreadKeys.Intersect(first.Read().ThreadKeys).ShouldBeEmpty();
        (first with { Subject = "Again" }).Read().ThreadKeys.ShouldBe(first.Read().ThreadKeys);
    }

    [Fact]
    public void Notices_under_one_subject_share_nothing_but_the_subject()
    {
        var first = AMail.Relayed.From("auto-communication@amazon.de") with { Subject = "A notice", Text = "About 303-1234567-7654321" };
        var other = first with { MessageId = "m2@amazon", Text = "About 303-1234567-7654322" };

        other.Read().ThreadKeys.Intersect(first.Read().ThreadKeys).ShouldBe([first.Read().SharedKey!]);
    }
}
