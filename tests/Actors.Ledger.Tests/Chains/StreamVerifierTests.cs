namespace Actors.Ledger.Tests;

public sealed class StreamVerifierTests
{
    private readonly List<StoredEvent> _stream = Streams.Of("one"u8.ToArray(), "two"u8.ToArray(), "three"u8.ToArray(), "four"u8.ToArray());

    [Fact]
    public void An_untouched_stream_is_intact_and_ends_at_its_head()
    {
        var verifier = new StreamVerifier(Streams.Tenant, Streams.Stream);

        foreach (var stored in _stream)
            verifier.Check(stored).ShouldBeNull();

        verifier.Version.ShouldBe(4);
        verifier.Head.ToArray().ShouldBe(_stream[^1].Hash.ToArray());
    }

    [Fact]
    public void Events_in_another_order_are_found()
    {
        (_stream[1], _stream[2]) = (_stream[2], _stream[1]);

        ShouldFail(3, ChainFaults.VersionGap);
    }

    [Fact]
    public void Events_that_swapped_their_versions_are_found()
    {
        (_stream[1], _stream[2]) = (Renumbered(_stream[2], 2), Renumbered(_stream[1], 3));

        ShouldFail(2, ChainFaults.PreviousMismatch);
    }

    [Fact]
    public void A_deleted_event_is_found()
    {
        _stream.RemoveAt(1);

        ShouldFail(3, ChainFaults.VersionGap);
    }

    [Fact]
    public void A_deleted_event_is_found_though_the_later_ones_were_renumbered()
    {
        _stream.RemoveAt(1);
        _stream[1] = Renumbered(_stream[1], 2);

        ShouldFail(2, ChainFaults.PreviousMismatch);
    }

    [Fact]
    public void A_missing_beginning_is_found()
    {
        _stream.RemoveRange(0, 2);

        ShouldFail(3, ChainFaults.VersionGap);
    }

    [Fact]
    public void A_stretch_cut_out_and_sewn_up_is_found()
    {
        var sewn = Streams.Seal(_stream[3].Header with { Version = 2 }, _stream[3].Payload, _stream[0].Hash) with { Hash = _stream[3].Hash };
        _stream.RemoveRange(1, 3);
        _stream.Add(sewn);

        ShouldFail(2, ChainFaults.HashMismatch);
    }

    [Fact]
    public void An_event_recorded_twice_is_found()
    {
        _stream.Insert(2, _stream[1]);

        ShouldFail(2, ChainFaults.VersionGap);
    }

    [Fact]
    public void An_inserted_event_with_a_hash_of_its_own_is_found_at_its_successor()
    {
        var inserted = Streams.Next([.. _stream.Take(2)], "forged"u8.ToArray());
        _stream.Insert(2, inserted);
        _stream[3] = Renumbered(_stream[3], 4);

        ShouldFail(4, ChainFaults.PreviousMismatch);
    }

    [Fact]
    public void An_event_rewritten_together_with_its_hash_is_found_at_its_successor()
    {
        _stream[1] = Streams.Seal(_stream[1].Header, "forged"u8.ToArray(), _stream[1].Previous);

        ShouldFail(3, ChainFaults.PreviousMismatch);
    }

    [Fact]
    public void An_event_of_another_tenant_is_found()
    {
        _stream[2] = Streams.Seal(_stream[2].Header with { Tenant = "other" }, _stream[2].Payload, _stream[2].Previous);

        ShouldFail(3, ChainFaults.ForeignEvent);
    }

    [Fact]
    public void An_event_of_another_stream_is_found()
    {
        _stream[2] = Streams.Seal(_stream[2].Header with { Stream = "ticket/2" }, _stream[2].Payload, _stream[2].Previous);

        ShouldFail(3, ChainFaults.ForeignEvent);
    }

    [Fact]
    public void A_header_that_could_never_be_hashed_is_a_fault_and_no_crash()
    {
        _stream[2] = _stream[2] with { Header = _stream[2].Header with { By = "\ud83d" } };

        ShouldFail(3, ChainFaults.HashMismatch);
    }

    [Fact]
    public void A_shortened_hash_is_found()
    {
        _stream[2] = _stream[2] with { Hash = _stream[2].Hash[..16] };

        ShouldFail(3, ChainFaults.HashMismatch);
    }

    [Fact]
    public void Events_cut_off_at_the_end_show_only_in_the_head()
    {
        var verifier = new StreamVerifier(Streams.Tenant, Streams.Stream);

        foreach (var stored in _stream.Take(3))
            verifier.Check(stored).ShouldBeNull();

        verifier.Version.ShouldBe(3);
        verifier.Head.ToArray().ShouldNotBe(_stream[^1].Hash.ToArray());
    }

    [Fact]
    public void After_a_fault_the_right_event_still_continues_the_chain()
    {
        var verifier = new StreamVerifier(Streams.Tenant, Streams.Stream);
        verifier.Check(_stream[0]);

        verifier.Check(_stream[2])!.Code.ShouldBe(ChainFaults.VersionGap);
        verifier.Check(_stream[1]).ShouldBeNull();
    }

    private static StoredEvent Renumbered(StoredEvent stored, long version) => stored with { Header = stored.Header with { Version = version } };

    private void ShouldFail(long version, string code)
    {
        var fault = Streams.Verify(_stream).ShouldNotBeNull();
        (fault.Stream, fault.Version, fault.Code).ShouldBe((Streams.Stream, version, code));
    }
}
