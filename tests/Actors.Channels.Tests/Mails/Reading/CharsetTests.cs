using System.Text;
using Actors.Channels.Mails.Reading;

namespace Actors.Channels.Tests.Mails.Reading;

public sealed class CharsetTests
{
    [Theory]
    [InlineData("utf-8", "6e 61 c3 af 76 65 20 e2 82 ac", "naïve €")]
    [InlineData("UTF8", "e6 97 a5 e6 9c ac", "日本")]
    [InlineData("", "70 6c 61 69 6e", "plain")]
    [InlineData("us-ascii", "c3 bc", "ü")]
    [InlineData("iso-8859-1", "e9 fc", "éü")]
    [InlineData("iso-8859-15", "a4 bd", "€œ")]
    [InlineData("windows-1252", "80 93 94 85", "€“”…")]
    [InlineData("windows-1254", "fe f0 dd", "şğİ")]
    [InlineData("iso-8859-9", "fe f0 dd", "şğİ")]
    [InlineData("koi8-r", "f0 d2 c9", "При")]
    [InlineData("shift_jis", "83 65 83 58", "テス")]
    [InlineData("\"CP932\"", "83 65 83 58", "テス")]
    [InlineData("windows-31j", "87 40", "①")]
    [InlineData("iso-2022-jp", "1b 24 42 25 46 1b 28 42", "テ")]
    [InlineData("euc-jp", "a5 c6", "テ")]
    [InlineData("gb2312", "c4 e3", "你")]
    [InlineData("gb18030", "c4 e3", "你")]
    [InlineData("big5", "a7 41", "你")]
    [InlineData("ks_c_5601-1987", "b3 aa", "나")]
    [InlineData("euc-kr", "b3 aa", "나")]
    [InlineData("cp1251", "cf f0 e8", "При")]
    public void Text_is_what_its_label_says(string label, string bytes, string text) => Charsets.Decode(Bytes(bytes), label).ShouldBe(text);

    [Theory]
    [InlineData("utf-8", "31 39 20 80 e9", "19 €é")]
    [InlineData("", "e9", "é")]
    [InlineData("iso-8859-1", "64 c3 a9 6a c3 a0", "déjà")]
    [InlineData("Windows-1252", "c3 8d", "Í")]
    [InlineData("ISO_8859-1", "93 61 94", "“a”")]
    [InlineData("x-klingon", "c3 a9", "é")]
    [InlineData("x-klingon", "e9", "é")]
    [InlineData("", "1b 24 42 25 46 1b 28 42", "テ")]
    [InlineData("us-ascii", "1b 24 42 25 46 1b 28 4a 21", "テ!")]
    [InlineData("utf-16", "c3 a9", "é")]
    public void Text_is_what_its_bytes_are_where_the_label_is_wrong(string label, string bytes, string text) =>
        Charsets.Decode(Bytes(bytes), label).ShouldBe(text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("")]
    [InlineData("iso-8859-1")]
    public void One_bad_byte_does_not_turn_the_whole_text_into_mojibake(string label) =>
        Charsets.Decode([.. Encoding.UTF8.GetBytes("Größe für "), 0xe9, .. Encoding.UTF8.GetBytes(" Müller, 5 €")], label)
            .ShouldBe("Größe für é Müller, 5 €");

    [Fact]
    public void A_character_cut_off_at_the_end_costs_that_character_only() =>
        Charsets.Decode([.. Encoding.UTF8.GetBytes("für Müller"), 0xe2, 0x82], "utf-8").ShouldStartWith("für Müller");

    [Fact]
    public void Bytes_that_are_wrong_under_every_label_still_become_text() =>
        Charsets.Decode([0x81, 0x30], "shift_jis").ShouldNotBeEmpty();

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
