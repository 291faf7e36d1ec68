namespace Actors.Storage.Tests;

public sealed class GrowthTests() : StoreContract(Kind.Postgres)
{
    private const int Rounds = 300;

    /// <summary>One statement that looks at all rows of one of its tables comes to half as many as there are rounds, in each round.</summary>
    [Fact]
    public async Task What_was_prepared_on_empty_tables_reads_no_more_when_they_have_grown()
    {
        for (var n = 0; n < Rounds; n++)
            await WriteAndRead(new TestStream($"s{n}"), $"thread/{n}");

        await Session.DisposeAsync(); // and its connections hand in what they have counted
        var read = await Store.Count("SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint FROM pg_stat_user_tables");
        (read / Rounds).ShouldBeLessThan(Rounds / 10);
    }

    private async Task WriteAndRead(TestStream stream, string name)
    {
        var ticket = Guid.CreateVersion7(Store.Time.GetUtcNow());
        var text = new NewContents(Store.Time).Text($"buyer/{name}", RecordClasses.Correspondence, "Where is my order?");
        await Appended(stream.Next() with
        {
            Names = [new(name)],
            Contents = [text],
            Clocks = [new("response", new("response", Store.Time.GetUtcNow(), Store.Time.GetUtcNow()))],
            Rows = [stream.Row(ticket), new TicketTagRow(ticket, "vip", true)],
        });
        await Appended(stream.Next() with { Clocks = [new("response", null)], Rows = [new TicketTagRow(ticket, "vip", false)] });
        await Session.Contents.Open("acme", [text.Id], CancellationToken.None);
        await Journal.Read("acme", stream.Name, 0, 10, CancellationToken.None);
        await Journal.FindName("acme", new(name), CancellationToken.None);
    }
}
