using System.Text;
using System.Text.Json;

namespace Actors.Ledger.Tests.Contents;

public sealed class CommittedContentTests
{
    private const string A = "00000000-0000-0000-0000-00000000000a";
    private const string B = "00000000-0000-0000-0000-00000000000b";

    [Theory]
    [InlineData($$"""{"id":"{{A}}","commitment":"c","size":1}""", A)]
    [InlineData($$"""{"body":{"size":1,"commitment":"c","id":"{{A}}"},"files":[{"x":[{"id":"{{B}}","commitment":"d","size":2}]}]}""", A + B)]
    [InlineData($$"""{"id":"{{A}}","inner":{"id":"{{B}}","commitment":"d","size":2},"commitment":"c","size":1}""", A + B)]
    [InlineData($$"""{"id":"{{A}}","\u0063ommitment":"c","size":1}""", A)]
    [InlineData($$"""{"id":"{{B}}","id":"{{A}}","commitment":"c","size":1}""", A)]
    [InlineData($$"""{"id":"{{A}}","id":7,"commitment":"c","size":1}""", "")]
    [InlineData($$"""{"id":"{{A}}","commitment":"c","size":"1"}""", "")]
    [InlineData($$"""{"id":"{{A}}","commitment":"c","size":1.5}""", "")]
    [InlineData($$"""{"id":"{{A}}","commitment":null,"size":1}""", "")]
    [InlineData($$"""{"id":"{{A}}","commitment":"c","more":{"size":1} }""", "")]
    [InlineData("""{"id":"no","commitment":"c","size":1}""", "")]
    [InlineData("7", "")]
    [InlineData("[]", "")]
    public void A_payload_commits_to_what_has_all_three_in_the_order_in_which_they_begin(string payload, string expected) =>
        string.Concat(CommittedContent.In(Encoding.UTF8.GetBytes(payload)).Select(content => content.Id)).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"id\":")]
    [InlineData("no")]
    public void What_is_no_JSON_is_told(string payload) =>
        Should.Throw<JsonException>(() => CommittedContent.In(Encoding.UTF8.GetBytes(payload)));
}
