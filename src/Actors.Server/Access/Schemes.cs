namespace Actors.Server.Access;

/// <summary>The ways to prove who one is.</summary>
public static class Schemes
{
    /// <summary>A cookie, for people.</summary>
    public const string Session = "session";

    /// <summary>The header <c>X-Api-Key</c>, for machines.</summary>
    public const string ApiKey = "api-key";

    /// <summary>Chooses between them: a request with a key is a machine's, whatever cookies it carries.</summary>
    public const string Any = "any";
}
