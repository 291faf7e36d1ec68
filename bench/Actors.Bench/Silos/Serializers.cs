using System.Diagnostics;
using Actors.Domain;
using Actors.Domain.Tickets.Replying;
using Actors.Grains.Wire;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Actors.Bench.Silos;

/// <summary>
/// A reply on its way to another silo and back into a record: as the JSON it travels in, and through a generated serializer of a
/// record with the same fields.
/// </summary>
internal sealed class Serializers : IBenchmark
{
    private const int Rounds = 5;
    private const int Times = 20_000;

    public string Name => "serializers";

    public Task Run(Report report)
    {
        var services = new ServiceCollection();
        WireFormat.Add(services);
        using var provider = services.BuildServiceProvider();
        var serializer = provider.GetRequiredService<Serializer>();
        var body = new Content(Store.NewId(), "thread-1", RecordClasses.Correspondence, new byte[175], new byte[32]);
        var reply = new QueueReply(Store.NewId(), body, [], 7, Automatic: false);
        var twin = new ReplyTwin(reply.Reply, new(body.Id, body.Subject, body.RecordClass, body.Plain.ToArray(), body.Salt.ToArray()), [], 7, Automatic: false);

        List<double> json = [], generated = [];
        for (var round = 0; round < Rounds; round++)
        {
            json.Add(Microseconds(() => serializer.Deserialize<QueueReply>(serializer.SerializeToArray(reply))));
            generated.Add(Microseconds(() => serializer.Deserialize<ReplyTwin>(serializer.SerializeToArray(twin))));
        }

        report.Add(Name, "a reply as JSON, there and back", Latencies.Median(json), "µs");
        report.Add(Name, "a reply through a generated serializer", Latencies.Median(generated), "µs");
        report.Add(Name, "size as JSON", serializer.SerializeToArray(reply).Length, "bytes");
        report.Add(Name, "size through a generated serializer", serializer.SerializeToArray(twin).Length, "bytes");
        return Task.CompletedTask;
    }

    private static double Microseconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Times; i++)
            work();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Times;
    }
}

[GenerateSerializer]
internal sealed record ReplyTwin(
    [property: Id(0)] Guid Reply,
    [property: Id(1)] ContentTwin Body,
    [property: Id(2)] List<ContentTwin> Files,
    [property: Id(3)] long SeenVersion,
    [property: Id(4)] bool Automatic);

[GenerateSerializer]
internal sealed record ContentTwin(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Subject,
    [property: Id(2)] string RecordClass,
    [property: Id(3)] byte[] Plain,
    [property: Id(4)] byte[] Salt);
