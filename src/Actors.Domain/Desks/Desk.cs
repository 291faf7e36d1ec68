using System.Collections.Immutable;

namespace Actors.Domain;

/// <summary>Something a person arranges at their desk.</summary>
public abstract record DeskChange;

public sealed record SetPreferences(DeskPreferences Preferences) : DeskChange;

/// <param name="Position">Its place among the views; null leaves it where it is, and a new one goes last.</param>
public sealed record PutView(SavedView View, int? Position) : DeskChange;

public sealed record RemoveView(Guid View) : DeskChange;

/// <param name="Scopes">All of them: a topic that is not named is heard in full again.</param>
public sealed record SetScopes(IReadOnlyDictionary<string, NoticeScope> Scopes) : DeskChange;

public sealed record TooManyViews() : Refusal("desk.too-many-views", "A desk has 100 saved views at most. Remove one that is not used any more.");

/// <summary>Another window was faster.</summary>
public sealed record DeskChanged() : Refusal(
    "desk.changed", "The desk was changed since it was read. Read it again.", RefusalKind.Stale);

/// <summary>What becomes of a desk. Pure.</summary>
public static class Desk
{
    public const int MostViews = 100;

    /// <param name="expected">The version the change was made on; null where that does not matter.</param>
    public static DeskDecision Decide(DeskState desk, DeskChange change, long? expected)
    {
        if (expected is not null && expected != desk.Version)
            return new(desk, new DeskChanged());
        if (change is PutView { View.Id: var id } && desk.Views.Count >= MostViews && !desk.Views.Exists(view => view.Id == id))
            return new(desk, new TooManyViews());

        var next = change switch
        {
            SetPreferences c => desk with { Preferences = c.Preferences },
            PutView c => desk with { Views = Placed(desk, c) },
            RemoveView c => desk with { Views = desk.Views.RemoveAll(view => view.Id == c.View) },
            SetScopes c => desk with { Scopes = desk.Scopes.Clear().AddRange(c.Scopes.Where(scope => scope.Value != NoticeScope.All)) },
            _ => throw new NotSupportedException($"A desk does not understand {change.GetType().Name}."),
        };
        return new(next with { Version = desk.Version + 1 }, null);
    }

    private static ImmutableList<SavedView> Placed(DeskState desk, PutView command)
    {
        var at = desk.Views.FindIndex(view => view.Id == command.View.Id);
        var others = at < 0 ? desk.Views : desk.Views.RemoveAt(at);
        var place = command.Position ?? (at < 0 ? others.Count : at);
        return others.Insert(Math.Clamp(place, 0, others.Count), command.View);
    }
}

/// <param name="Desk">After the change; unchanged when it was refused.</param>
public readonly record struct DeskDecision(DeskState Desk, Refusal? Refusal);
