namespace Actors.Channels.Sending;

/// <summary>A mail of the desk itself to somebody who works at it. It is on no ticket and in no record.</summary>
[GenerateSerializer]
[Alias("actors.letter")]
public sealed record Letter([property: Id(0)] string To, [property: Id(1)] string Subject, [property: Id(2)] string Text)
{
    /// <summary>Without its words, which may open something.</summary>
    public override string ToString() => "letter";
}
