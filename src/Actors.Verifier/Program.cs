using System.Text.Json;
using Actors.Ledger;
using Actors.Verifier;

const int NobodyCanTell = 2;

if (Arguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(Arguments.Usage);
    return NobodyCanTell;
}

try
{
    using var trust = await Trust.Read(arguments);
    await using var archive = File.OpenRead(arguments.Archive);
    var progress = arguments.Json || Console.IsErrorRedirected ? null : new Counter();
    var report = await ArchiveVerifier.Verify(archive, trust.Value, CancellationToken.None, progress);
    if (progress is not null)
        Counter.Clear();
    Console.WriteLine(arguments.Json ? JsonSerializer.Serialize(report, VerifierJson.Default.ArchiveReport) : Words.Of(report));
    return (int)report.Verdict;
}
catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException or JsonException)
{
    await Console.Error.WriteLineAsync(unreadable.Message);
    return NobodyCanTell;
}
