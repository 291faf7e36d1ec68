using Actors.Domain.Tickets;
using Actors.Ledger;

namespace Actors.Grains.Tests.Clusters;

/// <summary>An answer that did not come says nothing; sending the same command again settles it.</summary>
public sealed class UnknownOutcomes : ClusterTest
{
    [Fact]
    public async Task A_call_that_timed_out_and_is_made_again_takes_effect_once()
    {
        var journal = new SlowJournal(Storage.Journal);
        var silos = await Start(2, journal, TimeSpan.FromSeconds(20));
        var ticket = await OpenTicket(silos.Actors(), "thread-1");
        var (note, meta) = (Make.Note(), Make.Meta());

        journal.Hold();
        await Should.ThrowAsync<JournalUnavailableException>(silos.Actors().Send(ticket, note, meta));
        journal.Release();
        var again = await silos.Actors(1).Send(ticket, note, meta);

        again.ShouldBeOfType<CommandReply.Accepted>().Repeated.ShouldBeTrue();
        (await silos.Actors().Read(ticket)).As<TicketState>().Notes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_journal_that_failed_is_asked_anew_by_a_fresh_activation()
    {
        var journal = new SlowJournal(Storage.Journal);
        var silos = await Start(1, journal);
        var ticket = await OpenTicket(silos.Actors(), "thread-1");

        journal.LoseAnswers = true;
        await Should.ThrowAsync<JournalUnavailableException>(silos.Actors().Send(ticket, Make.Note(), Make.Meta()));
        journal.LoseAnswers = false;

        // The append whose answer was lost did happen: the next command is decided on top of it.
        var reply = await silos.Actors().Send(ticket, Make.Note(), Make.Meta());
        reply.ShouldBeOfType<CommandReply.Accepted>().Receipt.Version.ShouldBe(5);
    }

    private sealed class SlowJournal(IJournal journal) : IJournal
    {
        private volatile TaskCompletionSource? _held;

        /// <summary>Appends are made and then reported as failed.</summary>
        public bool LoseAnswers { get; set; }

        public void Hold() => _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Release() => _held!.SetResult();

        public async Task<AppendOutcome> Append(Append append, CancellationToken cancel)
        {
            if (_held is { } held)
                await held.Task;
            var outcome = await journal.Append(append, cancel);
            return LoseAnswers ? throw new JournalUnavailableException("The answer got lost.") : outcome;
        }

        public Task<IReadOnlyList<StoredEvent>> Read(string tenant, string stream, long after, int limit, CancellationToken cancel) =>
            journal.Read(tenant, stream, after, limit, cancel);

        public Task<CommandRecord?> FindCommand(string tenant, Guid command, CancellationToken cancel) =>
            journal.FindCommand(tenant, command, cancel);

        public Task<string?> FindName(string tenant, UniqueName name, CancellationToken cancel) => journal.FindName(tenant, name, cancel);
    }
}
