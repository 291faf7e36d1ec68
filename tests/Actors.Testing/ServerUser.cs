using System.Diagnostics;

namespace Actors.Testing;

/// <summary>Servers that tests start as the user they are made for: they refuse root, so root hands over.</summary>
internal static class ServerUser
{
    /// <summary>A command with its standard input in our hands, in a session of its own: signals meant for the test run do not reach it.</summary>
    /// <param name="user">Null for whoever runs the tests.</param>
    public static ProcessStartInfo Command(string? user, IReadOnlyList<string> command)
    {
        string[] handOver = user is not null && Environment.IsPrivilegedProcess ? ["runuser", "-u", user, "--"] : [];
        return new("setsid", ["--wait", .. handOver, .. command]) { RedirectStandardInput = true, WorkingDirectory = "/" };
    }
}
