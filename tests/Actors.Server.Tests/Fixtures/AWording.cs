namespace Actors.Server.Tests;

/// <summary>The shop's own wording rules: nothing is guaranteed, and its manuals may be linked to.</summary>
public static class AWording
{
    public static async Task Of(Shop shop, string phrase = "guarantee*") => (await shop.As("compliance").Put("wording", new
    {
        allowedHosts = new[] { "docs.shop.example" },
        rules = new[] { new { code = "tenant.no-promises", phrase, severity = "block", message = "Promise nothing." } },
    })).Ok();
}
