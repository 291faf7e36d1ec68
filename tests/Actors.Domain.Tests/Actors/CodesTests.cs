namespace Actors.Domain.Tests;

public sealed class CodesTests
{
    [Theory]
    [InlineData("5.1.1")]
    [InlineData("ECONNREFUSED")]
    [InlineData("sp-api/orders-2026-01-01")]
    [InlineData("mail.no-account")]
    public void Codes_of_others_are_codes(string code) => Codes.IsValid(code).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("two words")]
    [InlineData("mario@example.com")]
    [InlineData("-x")]
    [InlineData("x\n")]
    [InlineData("è")]
    public void Prose_and_addresses_are_not(string? code) => Codes.IsValid(code).ShouldBeFalse();

    [Fact]
    public void Codes_are_short()
    {
        Codes.IsValid(new('x', 100)).ShouldBeTrue();
        Codes.IsValid(new('x', 101)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("#1001", true)]
    [InlineData("305-1234567-1234567", true)]
    [InlineData("a", true)]
    [InlineData(".", false)]
    [InlineData("a/b", false)]
    [InlineData("a\n", false)]
    [InlineData(null, false)]
    public void An_order_id_can_be_part_of_an_address(string? id, bool valid) => OrderIds.IsValid(id).ShouldBe(valid);

    [Theory]
    [InlineData("305-1234567-1234567", true)]
    [InlineData("305-1234567-123456", false)]
    [InlineData("３05-1234567-1234567", false)]
    [InlineData(null, false)]
    public void R8_Amazons_order_ids_have_one_form(string? id, bool valid) => OrderIds.IsAmazon(id).ShouldBe(valid);
}
