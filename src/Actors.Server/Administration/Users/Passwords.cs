using System.Security.Cryptography;

namespace Actors.Server.Administration.Users;

public static class Passwords
{
    /// <summary>120 random bits, without characters that look alike.</summary>
    public static string New() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 21);
}
