namespace Actors.Grains.Wire;

/// <summary>A refusal travels with its own type, which the reply's declaration does not name.</summary>
[GenerateSerializer]
[Alias("actors.refused")]
internal struct RefusedSurrogate
{
    [Id(0)]
    public Refusal Refusal;

    [Id(1)]
    public long Version;
}

[RegisterConverter]
internal sealed class RefusedConverter : IConverter<CommandReply.Refused, RefusedSurrogate>
{
    public CommandReply.Refused ConvertFromSurrogate(in RefusedSurrogate surrogate) => new(surrogate.Refusal, surrogate.Version);

    public RefusedSurrogate ConvertToSurrogate(in CommandReply.Refused value) => new() { Refusal = value.Refusal, Version = value.Version };
}

/// <summary>So does the state of an actor.</summary>
[GenerateSerializer]
[Alias("actors.view")]
internal struct ViewSurrogate
{
    [Id(0)]
    public long Version;

    [Id(1)]
    public object State;
}

[RegisterConverter]
internal sealed class ViewConverter : IConverter<ActorView, ViewSurrogate>
{
    public ActorView ConvertFromSurrogate(in ViewSurrogate surrogate) => new(surrogate.Version, surrogate.State);

    public ViewSurrogate ConvertToSurrogate(in ActorView value) => new() { Version = value.Version, State = value.State };
}
