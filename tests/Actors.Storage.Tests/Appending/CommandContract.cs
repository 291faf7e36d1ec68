namespace Actors.Storage.Tests;

public sealed class CommandsOnSqlite() : CommandContract(Kind.Sqlite);

public sealed class CommandsOnPostgres() : CommandContract(Kind.Postgres);

public abstract class CommandContract(Kind kind) : StoreContract(kind)
{
    private static readonly Guid Command = Guid.Parse("0193f0aa-0000-7000-8000-00000000abcd");

    private readonly TestStream _stream = new("a");

    [Fact]
    public async Task A_repeated_command_gets_the_stored_receipt_and_writes_nothing()
    {
        await Appended(_stream.Next(command: Command));

        var outcome = await Append(_stream.Peek(command: Command));

        outcome.ShouldBeOfType<AppendOutcome.Repeated>().Receipt.ToArray().ShouldBe(TestStream.Receipt(Command));
        (await Journal.Read("acme", _stream.Name, 0, 10, CancellationToken.None)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_repeated_command_is_recognised_although_its_version_is_stale()
    {
        var first = _stream.Peek(command: Command);
        await Appended(_stream.Next(command: Command));

        var outcome = await Append(first);

        outcome.ShouldBeOfType<AppendOutcome.Repeated>();
    }

    [Fact]
    public async Task A_command_id_used_for_something_else_is_refused()
    {
        await Appended(_stream.Next(command: Command));

        var outcome = await Append(new TestStream("b").Next(command: Command, fingerprint: "other"));

        outcome.ShouldBeOfType<AppendOutcome.FingerprintMismatch>();
        (await Journal.Read("acme", "ticket/b", 0, 10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_sent_many_times_at_once_is_done_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Append(_stream.Peek(command: Command))));

        outcomes.OfType<AppendOutcome.Appended>().Count().ShouldBe(1);
        outcomes.OfType<AppendOutcome.Repeated>().Count().ShouldBe(49);
    }

    [Fact]
    public async Task A_command_id_sent_at_once_to_two_streams_is_done_on_one()
    {
        var outcomes = await Task.WhenAll(
            Append(new TestStream("b").Next(command: Command)), Append(new TestStream("c").Next(command: Command)));

        outcomes.OfType<AppendOutcome.Appended>().Count().ShouldBe(1);
        outcomes.OfType<AppendOutcome.Repeated>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Another_tenant_may_use_the_same_command_id()
    {
        await Appended(_stream.Next(command: Command), new TestStream("a", "umbrella").Next(command: Command, fingerprint: "other"));
    }

    [Fact]
    public async Task A_command_is_found_with_its_fingerprint_and_receipt()
    {
        var append = _stream.Next(command: Command);
        await Appended(append);

        var found = await Journal.FindCommand("acme", Command, CancellationToken.None);

        found.ShouldNotBeNull();
        found.Fingerprint.ToArray().ShouldBe(append.Command.Fingerprint.ToArray());
        found.Receipt.ToArray().ShouldBe(append.Command.Receipt.ToArray());
        (await Journal.FindCommand("umbrella", Command, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_streams_that_take_a_name_at_once_one_is_told_who_has_it()
    {
        var name = new UniqueName("mail:<1@example.org>");
        var (left, right) = (new TestStream("b"), new TestStream("c"));

        var outcomes = await Task.WhenAll(Append(left.Next() with { Names = [name] }), Append(right.Next() with { Names = [name] }));

        outcomes.OfType<AppendOutcome.Appended>().Count().ShouldBe(1);
        var owner = await Journal.FindName("acme", name, CancellationToken.None);
        outcomes.OfType<AppendOutcome.NameTaken>().ShouldHaveSingleItem().ShouldBe(new AppendOutcome.NameTaken(name, owner!));
    }

    [Fact]
    public async Task A_stream_may_take_again_the_name_it_has()
    {
        var name = new UniqueName("thread:7");

        await Appended(_stream.Next() with { Names = [name] }, _stream.Next() with { Names = [name, new("thread:8"), new("thread:8")] });

        (await Journal.FindName("acme", new("thread:8"), CancellationToken.None)).ShouldBe(_stream.Name);
        (await Journal.FindName("acme", new("thread:9"), CancellationToken.None)).ShouldBeNull();
    }
}
