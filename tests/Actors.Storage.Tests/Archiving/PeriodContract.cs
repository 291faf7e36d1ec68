using Actors.Domain.Screening;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;
using Actors.Ledger;

namespace Actors.Storage.Tests.Archiving;

public sealed class PeriodsOfSqlite() : PeriodContract(Kind.Sqlite);

public sealed class PeriodsOfPostgres() : PeriodContract(Kind.Postgres);

/// <summary>R14: what was recorded of an account in a period, and nothing else.</summary>
public abstract class PeriodContract(Kind kind) : ArchiveMaker(kind)
{
    private static readonly DateTimeOffset First = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly AccountPeriod Period = new("amazon-eu", Day(2), Day(4));

    private readonly Guid _ticket = Guid.CreateVersion7(First);

    [Fact]
    public async Task R14_A_stream_is_told_from_its_first_event_of_the_period_to_its_last()
    {
        var told = await ATicket(_ticket, "amazon-eu", Day(1), Day(2), Day(3), Day(4));
        await ATicket(Guid.CreateVersion7(First), "amazon-eu", Day(1), Day(5));
        await ATicket(Guid.CreateVersion7(First), "amazon-us", Day(2));

        var archive = await Export(Period);

        var report = await Verify(archive);
        (report.Verdict, report.Events, report.Contents).ShouldBe((ArchiveVerdict.Intact, 2, 2));
        report.Manifest!.Subject.ShouldBe([told.Name]);
        report.Manifest.Period.ShouldBe(new ArchivedPeriod("amazon-eu", Micros.From(Day(2)), Micros.From(Day(4))));
        var words = string.Concat(Entries(archive));
        words.ShouldContain("said to amazon-eu on day 3");
        words.ShouldNotContain("on day 1");
        words.ShouldNotContain("on day 4");
        words.ShouldNotContain("amazon-us");
        await Independent(ArchiveVerdict.Intact, archive);
    }

    [Fact]
    public async Task R14_What_was_erased_after_the_period_is_explained_by_the_event_that_says_so()
    {
        var told = await ATicket(_ticket, "amazon-eu", Day(2));
        var content = Said(Day(3), "amazon-eu");
        told.At = Day(3);
        await Appended(told.Committing(content));
        told.At = Day(8);
        await Appended(told.Next(), told.Erasing(content.Id));
        await Store.Execute($"DELETE FROM contents WHERE CAST(id AS text) IN ('{content.Id}', '{content.Id.ToString().ToUpperInvariant()}')");

        var archive = await Export(Period);

        var report = await Verify(archive);
        (report.Verdict, report.Events, report.Contents, report.Erased).ShouldBe((ArchiveVerdict.IntactWithErasures, 3, 1, 1));
        await Independent(ArchiveVerdict.IntactWithErasures, archive);
    }

    [Fact]
    public async Task R14_A_period_in_which_nothing_was_recorded_is_told_as_such()
    {
        await ATicket(_ticket, "amazon-eu", Day(1), Day(5));

        var archive = await Export(Period);

        var report = await Verify(archive);
        (report.Verdict, report.Events, report.Manifest!.Subject.Count).ShouldBe((ArchiveVerdict.Intact, 0, 0));
        await Independent(ArchiveVerdict.Intact, archive);
    }

    /// <summary>Servers' clocks differ, and are put right.</summary>
    [Fact]
    public async Task R14_An_event_that_stands_between_two_of_the_period_is_told_with_them()
    {
        await ATicket(_ticket, "amazon-eu", Day(2), Day(6), Day(3));

        var archive = await Export(Period);

        var report = await Verify(archive);
        (report.Verdict, report.Events).ShouldBe((ArchiveVerdict.Intact, 3));
        await Independent(ArchiveVerdict.Intact, archive);
    }

    [Fact]
    public async Task R14_Of_a_suspected_violation_the_tickets_are_told_in_which_the_rule_objected_in_that_time()
    {
        var told = await ASale(Day(2), "link.external", "emoji");
        await ASale(Day(2), "emoji");
        await ASale(Day(1), "link.external");
        await ATicket(Guid.CreateVersion7(First), "amazon-eu", Day(2));

        var archive = await Export(Period with { Violation = "link.external" });

        var report = await Verify(archive);
        (report.Verdict, report.Events, report.Manifest!.Period!.Violation).ShouldBe((ArchiveVerdict.Intact, 2, "link.external"));
        report.Manifest.Subject.ShouldBe([told.Name]);
        string.Concat(Entries(archive)).ShouldContain("where link.external was objected to");
        await Independent(ArchiveVerdict.Intact, archive);
    }

    /// <summary>The key of the log signs anything; what it signs has to be true of itself.</summary>
    [Theory]
    [InlineData(3, 4)]
    [InlineData(2, 3)]
    public async Task A_stream_that_begins_or_ends_outside_the_period_is_found(int from, int until)
    {
        await ATicket(_ticket, "amazon-eu", Day(1), Day(2), Day(3));
        var archive = await Resealed(
            await Export(Period), manifest => manifest with { Period = new("amazon-eu", Micros.From(Day(from)), Micros.From(Day(until))) });

        (await Verify(archive)).Fault!.Code.ShouldBe(ArchiveFaults.OutsidePeriod);
        await Independent(ArchiveVerdict.Tampered, archive);
    }

    private static DateTimeOffset Day(int day) => First.AddDays(day - 1);

    private Task<byte[]> Export(AccountPeriod period) =>
        Export(Session, Store, new ArchiveRequest("acme", null, "person/anna") { Period = period });

    private Content Said(DateTimeOffset at, string account) =>
        new NewContents(Store.Time).Text("buyer", RecordClasses.Correspondence, $"said to {account} on day {(at - First).Days + 1}");

    /// <summary>A reply that was sent without the desk, and another word in the period.</summary>
    private async Task<TestStream> ASale(DateTimeOffset at, params string[] rules)
    {
        var ticket = Guid.CreateVersion7(First);
        var (stream, content) = (new TestStream(ticket.ToString()) { At = at }, Said(at, "amazon-eu"));
        var reply = new OutsideReplyDetected(Guid.CreateVersion7(at), "m", content.Ref, content.Ref, [], at, at, new("mail", "relay"), true)
        {
            Screening = new("2026.11.6", [.. rules.Select(rule => new ScreenedFinding(rule, Severity.Block, 0, 1))]),
        };
        var type = EventTypes.Of(reply);
        await Appended(stream.Next(payload: type.Write(reply), type: type.Name) with
        {
            Contents = [content], Rows = [stream.Row(ticket) with { Account = "amazon-eu" }],
        });
        stream.At = Day(3);
        await Appended(stream.Committing(Said(Day(3), "amazon-eu")));
        return stream;
    }

    private async Task<TestStream> ATicket(Guid ticket, string account, params DateTimeOffset[] said)
    {
        var stream = new TestStream(ticket.ToString());
        foreach (var at in said)
        {
            stream.At = at;
            await Appended(stream.Committing(Said(at, account)) with { Rows = [stream.Row(ticket) with { Account = account }] });
        }

        return stream;
    }
}
