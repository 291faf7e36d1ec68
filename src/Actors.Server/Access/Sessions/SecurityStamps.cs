using System.Security.Cryptography;

namespace Actors.Server.Access.Sessions;

public static class SecurityStamps
{
    public static string New() => RandomNumberGenerator.GetHexString(32);
}
