namespace Actors.Server.Access;

/// <summary>The ways to prove who one is.</summary>
public static class Schemes
{
    /// <summary>A cookie, for people.</summary>
    public const string Session = "session";

    /// <summary>The header <c>X-Api-Key</c>, for machines.</summary>
    public const string ApiKey = "api-key";

    /// <summary>A token in <c>Authorization</c>, for machines that an issuer vouches for; where one is configured.</summary>
    public const string Machine = "machine";

    /// <summary>The company's own sign-in, which begins a <see cref="Session"/>; where one is configured.</summary>
    public const string Company = "company";

    /// <summary>Chooses between them: a request with a key or a token is a machine's, whatever cookies it carries.</summary>
    public const string Any = "any";
}
