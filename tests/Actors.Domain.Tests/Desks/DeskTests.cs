using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Desks;

public sealed class DeskTests
{
    private static readonly DeskState Empty = new("acme/anna");

    [Fact]
    public void Every_change_raises_the_version()
    {
        var desk = After(new SetPreferences(new("it", Colours.Dark, "Anna", false, true)));

        desk.Version.ShouldBe(1);
        desk.Preferences.Signature.ShouldBe("Anna");
    }

    [Fact]
    public void A_change_that_was_made_on_an_older_desk_is_refused()
    {
        var decided = Desk.Decide(After(View(1)), View(2), expected: 0);

        decided.Refusal.ShouldBe(new DeskChanged());
        decided.Desk.Version.ShouldBe(1);
    }

    [Fact]
    public void A_new_view_goes_last_and_a_known_one_stays_in_its_place()
    {
        var desk = After(View(1), View(2), View(3), View(1, "renamed"));

        desk.Views.Select(view => Number(view.Id)).ShouldBe([1, 2, 3]);
        desk.Views[0].Name.ShouldBe("renamed");
    }

    [Theory]
    [InlineData(0, new long[] { 3, 1, 2 })]
    [InlineData(1, new long[] { 1, 3, 2 })]
    [InlineData(99, new long[] { 1, 2, 3 })]
    [InlineData(-1, new long[] { 3, 1, 2 })]
    public void A_view_is_moved(int position, long[] order) =>
        After(View(1), View(2), View(3), View(3, position: position)).Views.Select(view => Number(view.Id)).ShouldBe(order);

    [Fact]
    public void A_view_is_removed_and_one_that_is_gone_too()
    {
        After(View(1), View(2), new RemoveView(Id(1))).Views.Select(view => Number(view.Id)).ShouldBe([2]);
        After(View(1), new RemoveView(Id(7))).Views.Count.ShouldBe(1);
    }

    [Fact]
    public void There_are_a_hundred_views_at_most_and_those_can_still_be_changed()
    {
        var desk = After([.. Enumerable.Range(1, Desk.MostViews).Select(number => View(number))]);

        Desk.Decide(desk, View(101), null).Refusal.ShouldBe(new TooManyViews());
        Desk.Decide(desk, View(100, "renamed"), null).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Rules_are_set_as_a_whole_and_the_usual_one_is_not_kept()
    {
        var desk = After(
            new SetScopes(new Dictionary<string, NoticeScope> { [Notices.Breached] = NoticeScope.None }),
            new SetScopes(new Dictionary<string, NoticeScope> { [Notices.Assigned] = NoticeScope.Mine, [Notices.Drifted] = NoticeScope.All }));

        desk.Scopes.ShouldBe(new Dictionary<string, NoticeScope> { [Notices.Assigned] = NoticeScope.Mine });
    }

    private static DeskState After(params DeskChange[] changes) =>
        changes.Aggregate(Empty, (desk, change) => Desk.Decide(desk, change, expected: null).Desk);

    private static PutView View(long id, string name = "Mine", int? position = null) => new(new(Id(id), name, new(Assignee: "me")), position);
}
