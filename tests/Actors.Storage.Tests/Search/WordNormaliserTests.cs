using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Actors.Storage.Tests;

public sealed class WordNormaliserTests
{
    [Theory]
    [InlineData("Where is my parcel?", "where is my parcel")]
    [InlineData("Die Straße ist GROẞ", "die strasse ist gross")]
    [InlineData("Où est l’œuvre, Élodie ?", "ou est l ouvre elodie")]
    [InlineData("Perché non è arrivata?", "perche non e arrivata")]
    [InlineData("¿Dónde está mi año?", "donde esta mi ano")]
    [InlineData("IĞDIR İstanbul ısı", "igdir istanbul isi")]
    [InlineData("ΟΔΟΣ οδός", "οδοσ οδοσ")]
    [InlineData("Søren Łódź þing", "soren lodz thing")]
    [InlineData("ﬁnal Ｆｕｌｌ ㎏ 5㎏", "final full kg 5 kg")]
    [InlineData("Ver\u00ADsand zero\u200Bwidth", "versand zerowidth")]
    [InlineData("返品したい", "返 品 し た い")]
    [InlineData("반품 요청", "반 품 요 청")]
    [InlineData("ขอคืน", "ข อ ค น")]
    [InlineData("thanks👍🏽ok ❤️", "thanks 👍 ok ❤")]
    [InlineData("Widget™ x²", "widget tm x2")]
    [InlineData("don't e-mail a_b", "don t e mail a b")]
    [InlineData("302-1234567-7654321", "302 1234567 7654321")]
    [InlineData("объект Ёлка", "объект елка")]
    [InlineData("Püttlach Puettlach Gütersloher Guetersloher", "puttlach puttlach gutersloher gutersloher")]
    [InlineData("due blue Tür Tuer", "due blue tur tuer")]
    [InlineData(" \t\n…—•", "")]
    public void Words_are_compared_without_case_marks_and_forms(string text, string words) => Join(text).ShouldBe(words);

    [Theory]
    [InlineData("Élodie Ångström ñ が 각")]
    [InlineData("ΐ Ṩ ǖ")]
    public void Composed_and_decomposed_text_have_the_same_words(string text) =>
        Join(text.Normalize(NormalizationForm.FormD)).ShouldBe(Join(text.Normalize(NormalizationForm.FormC)));

    [Fact]
    public void A_word_knows_where_it_stood_marks_included()
    {
        const string text = "a e\u0301te\u0301 \U0001F600!";

        WordNormaliser.Words(text).Select(word => text.Substring(word.Start, word.Length)).ShouldBe(["a", "e\u0301te\u0301", "\U0001F600"]);
    }

    [Fact]
    public void Endless_words_are_cut_and_keep_their_place()
    {
        var words = WordNormaliser.Words(new string('x', 100_000) + " end");

        words.Select(word => (word.Text.Length, word.Start, word.Length)).ShouldBe([(64, 0, 100_000), (3, 100_001, 3)]);
    }

    [Theory]
    [InlineData("order 302-1234567-7654321.", "30212345677654321")]
    [InlineData("INV/2026.11_7 and 1Z-999-AA1", "inv2026117 1z999aa1")]
    [InlineData("e-mail is well-known", "")]
    [InlineData("1 - 2 a--3 4:5", "")]
    public void Words_joined_by_single_separators_with_a_digit_are_an_identifier(string text, string joined) =>
        string.Join(' ', Identifier.In(text, WordNormaliser.Words(text)).Select(identifier => identifier.Joined)).ShouldBe(joined);

    [Theory]
    [InlineData("Tracking 1Z 999 AA1 01 2345 6785.", "1z999aa10123456785")]
    [InlineData("JD 0002 2218 4410 7765", "jd0002221844107765")]
    [InlineData("1Z-999 AA1.01 2345 6785", "1z999aa10123456785")]
    public void Groups_of_a_number_are_an_identifier_together(string text, string joined) =>
        Identifier.Grouped(text, WordNormaliser.Words(text)).Select(identifier => identifier.Joined).ShouldContain(joined);

    [Theory]
    [InlineData("on 12 May at 10 30")]
    [InlineData("2 lamps for 49 90")]
    public void Amounts_and_times_are_none(string text) => Identifier.Grouped(text, WordNormaliser.Words(text)).ShouldBeEmpty();

    [Fact]
    public void Any_text_has_words_in_order_that_are_their_own_normal_form() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var words = WordNormaliser.Words(text ?? "");
            var (at, end) = (0, 0);
            foreach (var word in words)
            {
                word.Start.ShouldBeGreaterThanOrEqualTo(at);
                word.End.ShouldBeInRange(Math.Max(end, 1), text!.Length);
                WordNormaliser.Words(word.Text).Select(again => again.Text).ShouldBe([word.Text]);
                (at, end) = (word.Start, word.End);
            }
        }).QuickCheckThrowOnFailure();

    private static string Join(string text) => string.Join(' ', WordNormaliser.Words(text).Select(word => word.Text));
}
