namespace Actors.Console.Tests.SigningIn;

/// <summary>An authenticator of one browser window (WebAuthn of Chrome's DevTools protocol).</summary>
internal sealed class VirtualAuthenticator(ICDPSession session, string id)
{
    /// <summary>It has no key any more.</summary>
    public Task Empty() => session.SendAsync("WebAuthn.clearCredentials", new() { ["authenticatorId"] = id });

    /// <summary>Whoever touches it gives no finger and no PIN.</summary>
    public Task KnowsNobody() => session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = false });
}

internal static class Authenticators
{
    public static async Task<VirtualAuthenticator> HasAuthenticator(this Agent agent)
    {
        var session = await agent.Page.Context.NewCDPSessionAsync(agent.Page);
        await session.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
        return new(session, added.ShouldNotBeNull().GetProperty("authenticatorId").GetString()!);
    }

    public static async Task SignOut(this Agent agent)
    {
        await agent.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Signed in as") }).ClickAsync();
        await agent.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
    }
}
