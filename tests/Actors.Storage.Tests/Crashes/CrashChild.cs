using System.Text;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Storage.Tests;

/// <summary>
/// The process that is killed: it appends on many streams at once and prints a command's id when, and only when, it was acknowledged.
/// </summary>
public static class CrashChild
{
    public const string Verb = "append-until-killed";
    public const int EventsPerAppend = 2;
    private const int Callers = 64;

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [Verb, var folder, var postgres])
            return 64;

        var options = new StorageOptions { DataFolder = folder, Postgres = postgres.Length > 0 ? postgres : null };
        await using var session = await DataStore.Open(options, TimeProvider.System, NullLoggerFactory.Instance, default);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => AppendForever(session))));
        return 0;
    }

    private static async Task AppendForever(StorageSession session)
    {
        var contents = new NewContents(TimeProvider.System);
        var ticket = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var stream = new TestStream(ticket.ToString());
        while (true)
        {
            var text = contents.Text($"buyer of {ticket}", RecordClasses.Correspondence, "Where is my order?");
            var append = stream.Next(EventsPerAppend, payload: Encoding.UTF8.GetBytes(
                $$"""{"id": "{{text.Id}}", "commitment": "{{text.Ref.Commitment}}", "size": {{text.Ref.Size}} }"""));
            await session.Journal.Append(
                append with
                {
                    Contents = [text],
                    Effects = [new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), "notify", null, "{}"u8.ToArray(), DateTimeOffset.UnixEpoch)],
                    Rows = [stream.Row(ticket)],
                },
                default);
            Console.WriteLine(append.Command.Id);
        }
    }
}
