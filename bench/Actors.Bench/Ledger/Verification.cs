using System.Diagnostics;
using System.Security.Cryptography;
using Actors.Ledger;

namespace Actors.Bench.Ledger;

/// <summary>Verifying a chain against hashing the same bytes with nothing around it.</summary>
internal sealed class Verification : IBenchmark
{
    private const int Events = 200_000;
    private const int Rounds = 5;

    public string Name => "verification";

    public Task Run(Report report)
    {
        var chain = Chain();
        var bytes = new byte[400];
        List<double> raw = [], verified = [];
        for (var round = 0; round < Rounds; round++)
        {
            raw.Add(PerSecond(() =>
            {
                Span<byte> hash = stackalloc byte[32];
                for (var i = 0; i < Events; i++)
                    SHA256.HashData(bytes, hash);
            }));
            verified.Add(PerSecond(() =>
            {
                var verifier = new StreamVerifier("bench", "ticket/019a2b3c-4d5e-7f60-8123-456789abcdef");
                foreach (var stored in chain)
                {
                    if (verifier.Check(stored) is { } fault)
                        throw new InvalidOperationException(fault.Code);
                }
            }));
        }

        report.Add(Name, "SHA-256 of 400 bytes", Latencies.Median(raw), "/s");
        report.Add(Name, "events verified", Latencies.Median(verified), "/s");
        report.AtLeast(Name, "ratio", Latencies.Median(verified.Zip(raw, (a, b) => a / b)), "×", 0.5);
        return Task.CompletedTask;
    }

    private static double PerSecond(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Events / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Header and payload come to 400 bytes.</summary>
    private static StoredEvent[] Chain()
    {
        var chain = new StoredEvent[Events];
        ReadOnlyMemory<byte> previous = EventChain.Genesis;
        var payload = RandomNumberGenerator.GetBytes(230);
        for (var i = 0; i < Events; i++)
        {
            var header = new EventHeader(
                "bench", "ticket/019a2b3c-4d5e-7f60-8123-456789abcdef", i + 1, "ticket.reply-queued", 1, i, "person/019a2b3c-4d5e-7f60-8123-456789abcdef");
            var hash = EventChain.Hash(previous.Span, header, payload);
            chain[i] = new(header, payload, previous, hash);
            previous = hash;
        }

        return chain;
    }
}
