namespace Actors.Server.Access.Sessions;

/// <summary>The user as ASP.NET Core Identity changes it; the account itself is immutable.</summary>
public sealed class Person(UserAccount account)
{
    public UserAccount Account { get; set; } = account;
}
