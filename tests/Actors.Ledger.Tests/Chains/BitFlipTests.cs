using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Actors.Ledger.Tests;

/// <summary>Whatever single bit of a stream is flipped, the walk stops at that event.</summary>
public sealed class BitFlipTests
{
    private static readonly Arbitrary<byte[][]> Payloads = Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b)))
        .Where(payloads => payloads.Length > 0)
        .ToArbitrary();

    private static readonly Arbitrary<int> Position = Gen.Choose(0, int.MaxValue).ToArbitrary();

    private delegate StoredEvent? Flip(StoredEvent stored, int bit);

    public static TheoryData<string> Parts => [.. Flips.Keys];

    private static Dictionary<string, Flip> Flips { get; } = new()
    {
        ["payload"] = (stored, bit) => stored.Payload.IsEmpty ? null : stored with { Payload = Flipped(stored.Payload, bit) },
        ["previous"] = (stored, bit) => stored with { Previous = Flipped(stored.Previous, bit) },
        ["hash"] = (stored, bit) => stored with { Hash = Flipped(stored.Hash, bit) },
        ["tenant"] = (stored, bit) => stored with { Header = stored.Header with { Tenant = Flipped(stored.Header.Tenant, bit) } },
        ["stream"] = (stored, bit) => stored with { Header = stored.Header with { Stream = Flipped(stored.Header.Stream, bit) } },
        ["version"] = (stored, bit) => stored with { Header = stored.Header with { Version = Flipped(stored.Header.Version, bit) } },
        ["type"] = (stored, bit) => stored with { Header = stored.Header with { Type = Flipped(stored.Header.Type, bit) } },
        ["schema"] = (stored, bit) => stored with { Header = stored.Header with { Schema = stored.Header.Schema ^ (1 << bit % 32) } },
        ["time"] = (stored, bit) => stored with { Header = stored.Header with { AtMicros = Flipped(stored.Header.AtMicros, bit) } },
        ["by"] = (stored, bit) => stored with { Header = stored.Header with { By = Flipped(stored.Header.By, bit) } },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Flipping_any_bit_is_found(string part) =>
        Prop.ForAll(Payloads, Position, Position, (payloads, at, bit) =>
            {
                var stream = Streams.Of(payloads);
                Streams.Verify(stream).ShouldBeNull();

                var index = at % stream.Count;
                if (Flips[part](stream[index], bit) is not { } flipped)
                    return;
                stream[index] = flipped;

                Streams.Verify(stream).ShouldNotBeNull().Version.ShouldBe(flipped.Header.Version);
            })
            .QuickCheckThrowOnFailure();

    private static byte[] Flipped(ReadOnlyMemory<byte> bytes, int bit)
    {
        var flipped = bytes.ToArray();
        flipped[bit / 8 % flipped.Length] ^= (byte)(1 << bit % 8);
        return flipped;
    }

    /// <summary>Flips one of the lower seven bits of a character, so that what comes out is ASCII again.</summary>
    private static string Flipped(string text, int bit)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        bytes[bit / 7 % bytes.Length] ^= (byte)(1 << bit % 7);
        return Encoding.ASCII.GetString(bytes);
    }

    private static long Flipped(long number, int bit) => number ^ (1L << bit % 64);
}
