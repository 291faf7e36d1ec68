namespace Actors.Console.Tests.Accessibility;

/// <summary>Pictures of the screens for the documentation, where somebody asks for them (<c>./build.sh screens</c>).</summary>
internal static class Screens
{
    private const int Quality = 55;

    private static readonly string? Folder = Environment.GetEnvironmentVariable("ACTORS_SCREENS");

    public static bool AreWanted => Folder is not null;

    public static async Task Keep(IPage page, string name)
    {
        if (Folder is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.jpg"), Type = ScreenshotType.Jpeg, Quality = Quality });
    }
}
