using System.Collections.Frozen;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Access;

/// <summary>Display names of a tenant's people and keys, by the identifiers the record holds.</summary>
public sealed class DisplayNames(FrozenDictionary<string, string> byWho)
{
    public By By(Who who)
    {
        var slash = who.Value.IndexOf('/', StringComparison.Ordinal);
        var (kind, id) = (who.Value[..slash], who.Value[(slash + 1)..]);
        return new(kind, id, byWho.GetValueOrDefault(who.Value, who.IsSystem || who.IsMachine ? id : "?"));
    }

    /// <param name="id">A person's id as tickets hold it.</param>
    public PersonName? Person(string? id) => id is null ? null : new(id, byWho.GetValueOrDefault($"person/{id}", "?"));
}
