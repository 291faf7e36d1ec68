using Actors.Domain.Tickets.Suspending;

namespace Actors.Domain.Tickets.Tagging;

public sealed record ChangeTags(IReadOnlyList<string> Add, IReadOnlyList<string> Remove) : TicketCommand;

/// <summary>A tag is 1–50 lower-case letters, digits, hyphens, underscores, dots or colons.</summary>
public sealed record InvalidTag() : Refusal(
    "tag.invalid",
    "A tag has 1 to 50 characters: lower-case letters, digits and - _ . : only.",
    RefusalKind.Invalid);

public sealed record TooManyTags() : Refusal("tag.too-many", "A ticket carries at most 50 tags.", RefusalKind.Invalid);

internal static class Tag
{
    private const int MostTags = 50;

    public static Decision Decide(TicketState state, ChangeTags command)
    {
        if (!command.Add.Concat(command.Remove).All(IsTag))
            return new InvalidTag();
        if (command.Add.Except(state.Tags).Concat(Held(state, command)).Contains(TicketSuspension.Tag))
            return new SuspendedTagHeld();

        var added = command.Add.Except(command.Remove).Except(state.Tags).ToArray();
        var removed = command.Remove.Intersect(state.Tags).ToArray();
        if (state.Tags.Count + added.Length - removed.Length > MostTags)
            return new TooManyTags();
        return added.Length + removed.Length == 0 ? Decision.Nothing : Decision.Accept(new TagsChanged(added, removed));
    }

    /// <summary>A ticket that was tagged by hand in an earlier version may lose the tag again.</summary>
    private static IEnumerable<string> Held(TicketState state, ChangeTags command) => state.Suspension is null ? [] : command.Remove;

    private static bool IsTag(string tag) =>
        tag is { Length: >= 1 and <= 50 } && tag.All(c => char.IsLower(c) || char.IsDigit(c) || c is '-' or '_' or '.' or ':');
}
