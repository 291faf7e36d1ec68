using System.Globalization;

namespace Actors.Storage;

/// <summary>
/// A stretch of the ring on which actors are divided among silos: behind <paramref name="After"/>, up to and with
/// <paramref name="To"/>, and past the end of the ring where that is not greater. Equal ends are the whole ring.
/// </summary>
public readonly record struct RingArc(uint After, uint To)
{
    public static readonly RingArc Whole = new(0, 0);

    /// <summary>The one place.</summary>
    public static RingArc At(uint place) => new(unchecked(place - 1), place);

    public bool Has(uint place) => After < To ? place > After && place <= To : place > After || place <= To;

    internal string Sql => string.Create(CultureInfo.InvariantCulture, $"(ring > {After} {(After < To ? "AND" : "OR")} ring <= {To})");
}
