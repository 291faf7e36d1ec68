using Actors.Domain.Mails.Reading;

namespace Actors.Domain.Tests.Mails;

public sealed class BuyerRunsTests
{
    [Fact]
    public void Different_buyers_go_side_by_side_and_the_same_one_in_turn()
    {
        string[] mails =
        [
            "anna@marketplace.amazon.de", "ben@marketplace.amazon.it", "anna+a1b2@marketplace.amazon.de", "carla@marketplace.amazon.de",
        ];

        Runs(mails).ShouldBe(["anna ben", "anna+a1b2 carla"]);
    }

    [Theory]
    [InlineData("donotreply@marketplace.amazon.de")]
    [InlineData("sales@shop.example")]
    [InlineData(null)]
    public void Whatever_may_belong_to_any_conversation_keeps_its_place(string? other) =>
        Runs(["anna@marketplace.amazon.de", other, "ben@marketplace.amazon.de"]).ShouldBe(["anna", other?.Split('@')[0] ?? "", "ben"]);

    [Fact]
    public void No_run_is_longer_than_asked_for() =>
        BuyerRuns.Of(Enumerable.Range(0, 10), number => $"buyer{number}@marketplace.amazon.de", 4).Select(run => run.Count).ShouldBe([4, 4, 2]);

    private static IEnumerable<string> Runs(IEnumerable<string?> mails) =>
        BuyerRuns.Of(mails, mail => mail, 16).Select(run => string.Join(' ', run.Select(mail => mail?.Split('@')[0])));
}
