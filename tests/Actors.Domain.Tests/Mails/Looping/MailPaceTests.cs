using Actors.Domain.Mails.Looping;
using Actors.Testing;

namespace Actors.Domain.Tests.Mails.Looping;

public sealed class MailPaceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_words_for_the_fourth_time_in_an_hour_loop()
    {
        var pace = Paced(4, _ => "same", TimeSpan.FromMinutes(15));

        Loops(pace, 4).ShouldBe([false, false, false, true]);
    }

    [Fact]
    public void The_same_words_once_in_a_while_do_not() => Loops(Paced(9, _ => "same", TimeSpan.FromMinutes(20)), 9).ShouldEachBe(loops => !loops);

    [Fact]
    public void Whoever_writes_more_than_thirty_mails_in_an_hour_is_no_person()
    {
        var pace = Paced(31, i => $"words {i}", TimeSpan.FromMinutes(1));

        Loops(pace, 31).ShouldBe([.. Enumerable.Repeat(false, 30), true]);
        Paced(31, i => $"words {i}", TimeSpan.FromMinutes(2)).Loops("31").ShouldBeFalse();
    }

    [Fact]
    public void A_loop_goes_on_until_it_is_over()
    {
        var pace = Paced(200, i => $"words {i}", TimeSpan.FromSeconds(10));

        pace.Loops("200").ShouldBeTrue();
        pace.IsOver(Now.AddHours(1)).ShouldBeFalse();
        pace.IsOver(Now.AddHours(2)).ShouldBeTrue();
        pace.With("next", "words", Now.AddHours(2)).Loops("next").ShouldBeFalse();
    }

    [Fact]
    public void A_mail_that_is_handed_in_again_is_one_mail()
    {
        var pace = MailPace.Calm;
        for (var i = 0; i < 10; i++)
            pace = pace.With("1", "same", Now);

        pace.Loops("1").ShouldBeFalse();
    }

    private static MailPace Paced(int mails, Func<int, string> words, TimeSpan every)
    {
        var pace = MailPace.Calm;
        for (var i = 1; i <= mails; i++)
            pace = pace.With($"{i}", words(i), Now + (i * every));
        return pace;
    }

    private static IEnumerable<bool> Loops(MailPace pace, int mails) => Enumerable.Range(1, mails).Select(i => pace.Loops($"{i}"));
}
