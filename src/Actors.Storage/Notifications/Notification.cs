namespace Actors.Storage;

/// <param name="Topic">One of <see cref="Domain.Notices"/>.</param>
/// <param name="About">The stream of what it is about.</param>
/// <param name="Account">Whose it is; null where it belongs to none.</param>
public sealed record Notification(Guid Id, string Topic, string About, string? Account, DateTimeOffset At);

/// <summary>A notification as one person sees it.</summary>
/// <param name="Because">Why it is shown to them: as the person, a member of a team, one who has a role.</param>
public sealed record ShownNotification(Notification Notification, IReadOnlyList<AddresseeKind> Because, bool Read);

/// <summary>Who reads, as what, and what they want to hear.</summary>
/// <param name="Scopes">By topic; a topic that is not there is heard in full.</param>
public sealed record NotificationReader(
    Guid Person, IReadOnlyCollection<string> Teams, IReadOnlyCollection<string> Roles, IReadOnlyDictionary<string, NoticeScope> Scopes)
{
    internal IReadOnlyList<string> Addressees { get; } =
        [Addressee.Person(Person), .. Teams.Select(Addressee.Team), .. Roles.Select(Addressee.Role)];

    /// <summary>Topics the reader does not want from such an addressee.</summary>
    internal IEnumerable<string> Muted(AddresseeKind kind)
    {
        var least = kind switch
        {
            AddresseeKind.Person => NoticeScope.Mine,
            AddresseeKind.Team => NoticeScope.Team,
            _ => NoticeScope.All,
        };
        return Notices.All.Where(topic => Scopes.GetValueOrDefault(topic, NoticeScope.All) < least);
    }
}
