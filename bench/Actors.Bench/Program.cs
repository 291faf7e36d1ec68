using Actors.Bench.Archive;
using Actors.Bench.Clocks;
using Actors.Bench.ColdActor;
using Actors.Bench.Commands;
using Actors.Bench.Cost;
using Actors.Bench.Ledger;
using Actors.Bench.Live;
using Actors.Bench.Mails;
using Actors.Bench.Rest;
using Actors.Bench.Screening;
using Actors.Bench.Serving;
using Actors.Bench.Silos;
using Actors.Bench.Starting;

if (args is [BareServer.Argument])
    return await BareServer.Run();

// Each benchmark measures its own baseline in the same run: the machine's speed cancels out of the ratio.
IBenchmark[] all =
[
    new CommandsOnPostgres(),
    new CommandsOnSqlite(),
    new ColdActors(),
    new Verification(),
    new ArchiveVerification(),
    new Screenings(),
    new Starts(),
    new RestRequests(),
    new Costs(),
    new FanOut(),
    new MailFlow(),
    new OpenClocks(),
    new LargeArchive(),
    new CommandsOnSilos(),
    new Serializers(),
];

var chosen = args.Length == 0 ? all : [.. all.Where(benchmark => args.Contains(benchmark.Name))];
if (chosen.Length == 0)
{
    await Console.Error.WriteLineAsync($"No such benchmark. There are: {string.Join(", ", all.Select(benchmark => benchmark.Name))}");
    return 2;
}

var report = new Report();
foreach (var benchmark in chosen)
{
    await Console.Error.WriteLineAsync($"running {benchmark.Name} …");
    await benchmark.Run(report);
}

report.Print(Console.Out);
Console.WriteLine($"written to {report.Write(Path.Combine("bench", "results"))}");
return 0;
