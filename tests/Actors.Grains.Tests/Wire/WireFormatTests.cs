using System.Net.Sockets;
using System.Text.Json;
using Actors.Grains.Wire;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Serialization;

namespace Actors.Grains.Tests.Wire;

/// <summary>Whatever can be said to an actor, and whatever it can answer, arrives on another silo as it was.</summary>
public sealed class WireFormatTests
{
    private readonly Serializer _serializer;

    public WireFormatTests()
    {
        var services = new ServiceCollection();
        WireFormat.Add(services);
        _serializer = services.BuildServiceProvider().GetRequiredService<Serializer>();
    }

    public static TheoryData<Type> Commands => Concrete(typeof(Command), typeof(Command));

    public static TheoryData<Type> Refusals => Concrete(typeof(Refusal), typeof(Refusal), typeof(StaleActor));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_arrives_as_it_was(Type command) => Travel<Command>((Command)Sample.Of(command));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_arrives_as_it_was(Type refusal) =>
        Travel<CommandReply>(new CommandReply.Refused((Refusal)Sample.Of(refusal), 7));

    public static TheoryData<string> Kinds => [.. ActorDefinitions.All.Select(definition => definition.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_state_arrives_as_it_was(string kind)
    {
        var state = Sample.Of(ActorDefinitions.Of(kind).Initial.GetType());

        var arrived = _serializer.Deserialize<ActorView>(_serializer.SerializeToArray(new ActorView(7, state)))!;

        arrived.State.GetType().ShouldBe(state.GetType());
        JsonSerializer.Serialize(arrived.State, state.GetType(), StateJson.Options).ShouldBe(JsonSerializer.Serialize(state, state.GetType(), StateJson.Options));
    }

    [Fact]
    public void A_receipt_and_the_identity_of_a_command_arrive_as_they_were()
    {
        Travel<CommandReply>(new CommandReply.Accepted(new("ticket/1", 3, Guid.Empty), Repeated: true));
        var meta = new CommandMeta(Guid.Empty, new byte[] { 1, 2, 3 }, Who.System("test"), 4);
        Travel(meta).By.ShouldBe(meta.By);
    }

    public static TheoryData<Exception> Causes =>
    [
        new NpgsqlException("Failed to connect", new SocketException((int)SocketError.ConnectionRefused)),
        new PostgresException("the database system is shutting down", "FATAL", "FATAL", "57P01"),
        new AggregateException(new PostgresException("disk full", "ERROR", "ERROR", "53100")),
    ];

    [Theory]
    [MemberData(nameof(Causes))]
    public void An_outage_arrives_as_one_whatever_caused_it(Exception cause)
    {
        Exception sent = new JournalUnavailableException("The database does not answer.", cause);

        var arrived = _serializer.Deserialize<Exception>(_serializer.SerializeToArray(sent));

        arrived.ShouldBeOfType<JournalUnavailableException>().Message.ShouldBe(sent.Message);
    }

    private T Travel<T>(T sent)
        where T : notnull
    {
        var arrived = _serializer.Deserialize<T>(_serializer.SerializeToArray(sent))!;

        arrived.GetType().ShouldBe(sent.GetType());
        Text(arrived).ShouldBe(Text(sent));
        return arrived;
    }

    private static string Text(object value) => JsonSerializer.Serialize(value, value.GetType());

    private static TheoryData<Type> Concrete(Type kind, params Type[] fromAssembliesOf) =>
        new(fromAssembliesOf.Select(type => type.Assembly).Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(kind) && !type.IsAbstract));
}
