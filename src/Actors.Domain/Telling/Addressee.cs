namespace Actors.Domain;

/// <summary>Whom news is for: <c>person/{user id}</c>, <c>team/{team}</c> or <c>role/{role}</c>.</summary>
public static class Addressee
{
    private const string PersonKind = "person/";
    private const string TeamKind = "team/";
    private const string RoleKind = "role/";

    /// <param name="user">A user's id as tickets hold it.</param>
    public static string Person(string user) => PersonKind + user;

    public static string Person(Guid user) => Person(user.ToString("D"));

    public static string Team(string team) => TeamKind + team;

    public static string Role(string role) => RoleKind + role;

    /// <summary>The person who acted; nobody where a key or the system did.</summary>
    public static IEnumerable<string> OfWho(Who who) => who.IsPerson ? [who.Value] : [];

    public static AddresseeKind KindOf(string addressee) => addressee switch
    {
        _ when addressee.StartsWith(PersonKind, StringComparison.Ordinal) => AddresseeKind.Person,
        _ when addressee.StartsWith(TeamKind, StringComparison.Ordinal) => AddresseeKind.Team,
        _ when addressee.StartsWith(RoleKind, StringComparison.Ordinal) => AddresseeKind.Role,
        _ => throw new ArgumentOutOfRangeException(nameof(addressee), addressee, "No addressee."),
    };

    /// <summary>The user's id, the team or the role.</summary>
    public static string KeyOf(string addressee) => addressee[(addressee.IndexOf('/', StringComparison.Ordinal) + 1)..];
}

public enum AddresseeKind
{
    Person,
    Team,
    Role,
}
