using Actors.Domain.Macros.Rendering;
using Actors.Domain.Macros.Starter;
using Actors.Domain.Macros;
using Actors.Testing;

namespace Actors.Domain.Tests.Macros;

public sealed class RenderTests
{
    private static readonly Dictionary<string, string> None = [];

    private static readonly MacroBody Body = new(
        "Refund",
        [new("Order {{orderId}}: "), new("we are sorry.", "opening"), new(" {{amount}} on {{date}}.")],
        [new("orderId", VariableType.OrderId), new("amount", VariableType.Amount), new("date", VariableType.Date)]);

    private static readonly Dictionary<string, string> Values = new()
    {
        ["orderId"] = "305-1234567-1234567",
        ["amount"] = "14.95 EUR",
        ["date"] = "2026-11-21",
    };

    [Theory]
    [InlineData("en", "Order 305-1234567-1234567: we are sorry. 14.95 EUR on 21 November 2026.")]
    [InlineData("it", "Order 305-1234567-1234567: we are sorry. 14,95 EUR on 21/11/2026.")]
    [InlineData("de", "Order 305-1234567-1234567: we are sorry. 14,95 EUR on 21.11.2026.")]
    public void Values_are_written_as_the_language_does(string locale, string text) => Text(Body, Values, None, locale).ShouldBe(text);

    [Fact]
    public void A_missing_value_is_refused_by_name() =>
        Refusal(Body, new() { ["orderId"] = "305-1234567-1234567" }, None).ShouldBe(new MacroVariablesMissing("amount, date"));

    [Fact]
    public void A_value_that_the_macro_does_not_know_is_refused() =>
        Refusal(Body, new(Values) { ["name"] = "Mario" }, None).ShouldBe(new MacroVariableUnknown());

    [Theory]
    [InlineData("orderId", "call me at home")]
    [InlineData("orderId", "yourRefundIsRefused")]
    [InlineData("amount", "14.95")]
    [InlineData("amount", "lots")]
    [InlineData("date", "tomorrow")]
    public void A_value_of_another_type_is_refused(string name, string value) =>
        Refusal(Body, new(Values) { [name] = value }, None).ShouldBeOfType<MacroVariableInvalid>().Name.ShouldBe(name);

    [Fact]
    public void Locked_text_comes_out_exactly_and_only_gaps_are_written()
    {
        Text(Body, Values, new() { ["opening"] = "thank you for {{patience}}." }, "en")
            .ShouldBe("Order 305-1234567-1234567: thank you for {{patience}}. 14.95 EUR on 21 November 2026.");
        Refusal(Body, Values, new() { ["closing"] = "Bye." }).ShouldBe(new MacroLocked());
    }

    [Fact]
    public void Every_language_begins_with_the_same_macros()
    {
        var names = StarterLibrary.Locales.Select(locale => StarterLibrary.Of(locale).Select(macro => (macro.Name, macro.Purpose)).ToArray()).ToArray();

        names[0].ShouldNotBeEmpty();
        names.ShouldEachBe(list => list.SequenceEqual(names[0]));
        names[0].Select(macro => macro.Purpose).Distinct().ShouldBe(Enum.GetValues<MacroPurpose>(), ignoreOrder: true);
        names[0].Select(macro => macro.Name).ShouldBeUnique();
    }

    private static string Text(MacroBody body, Dictionary<string, string> values, Dictionary<string, string> gaps, string locale) =>
        Render.Of(body, locale, values, gaps).ShouldBeOfType<RenderOutcome.Rendered>().Text;

    private static Refusal Refusal(MacroBody body, Dictionary<string, string> values, Dictionary<string, string> gaps) =>
        Render.Of(body, "en", values, gaps).ShouldBeOfType<RenderOutcome.Refused>().Refusal;
}
