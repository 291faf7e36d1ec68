using System.Text;

namespace Actors.Ledger.Tests;

public sealed class EventChainTests
{
    private static readonly EventHeader Header = new("acme", "ticket/1", 1, "ticket-opened", 1, 1_793_203_200_000_000, "system/mail");

    [Fact]
    public void Moving_a_letter_from_one_field_to_the_next_changes_the_hash()
    {
        var moved = Header with { Tenant = "acm", Stream = "eticket/1" };

        Hash(moved).ShouldNotBe(Hash(Header));
    }

    [Fact]
    public void Moving_a_byte_from_the_header_to_the_payload_changes_the_hash()
    {
        var moved = Header with { By = "system/mai" };

        EventChain.Hash(EventChain.Genesis.Span, moved, "l{}"u8).ShouldNotBe(EventChain.Hash(EventChain.Genesis.Span, Header, "{}"u8));
    }

    [Fact]
    public void Text_that_cannot_be_encoded_is_refused_rather_than_replaced() =>
        Should.Throw<EncoderFallbackException>(() => Hash(Header with { By = "system/\ud83d" }));

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_previous_hash_of_another_length_is_refused(int length) =>
        Should.Throw<ArgumentException>(() => EventChain.Hash(new byte[length], Header, []));

    [Theory]
    [InlineData(0)]
    [InlineData(400)]
    [InlineData(4_000)]
    public void Hashing_into_a_buffer_allocates_nothing(int size)
    {
        var payload = new byte[size];
        var hash = new byte[EventChain.HashLength];
        EventChain.Hash(EventChain.Genesis.Span, Header, payload, hash);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            EventChain.Hash(EventChain.Genesis.Span, Header, payload, hash);

        // A garbage collection may trim the pool once; a hash that allocates each time would show at least 3,200 bytes.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100 * EventChain.HashLength + size + 1);
    }

    private static byte[] Hash(EventHeader header) => EventChain.Hash(EventChain.Genesis.Span, header, "{}"u8);
}
