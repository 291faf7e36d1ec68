using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Desks;

public sealed class ReadMarksTests
{
    [Fact]
    public void A_mark_goes_on_and_never_back()
    {
        var marks = new ReadMarks([]);

        marks[Id(1)].ShouldBe(0);
        marks.Mark(Id(1), 7).ShouldBeTrue();
        marks.Mark(Id(1), 5).ShouldBeFalse();
        marks[Id(1)].ShouldBe(7);
    }

    [Fact]
    public void Marks_are_unpacked_as_they_were_packed()
    {
        var marks = new ReadMarks([]);
        marks.Mark(Id(1), 7);
        marks.Mark(Id(2), long.MaxValue);

        var unpacked = new ReadMarks(marks.Packed());

        (unpacked[Id(1)], unpacked[Id(2)], unpacked[Id(3)]).ShouldBe((7, long.MaxValue, 0));
    }

    [Fact]
    public void Those_that_were_read_longest_ago_are_forgotten_first()
    {
        var marks = new ReadMarks([]);
        for (var ticket = 1; ticket <= ReadMarks.Most; ticket++)
            marks.Mark(Id(ticket), 1);
        marks.Mark(Id(1), 2);

        marks.Mark(Id(ReadMarks.Most + 1), 1);

        (marks[Id(1)], marks[Id(2)], marks[Id(3)]).ShouldBe((2, 0, 1));
        marks.Packed().Length.ShouldBe(ReadMarks.Most * 24);
    }
}
