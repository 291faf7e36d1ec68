namespace Actors.Server.Tests;

/// <summary>For what follows a commit by itself: links, indexes. Asks until it is so, and fails when it never is.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<T> Get<T>(Func<Task<T>> ask, Func<T, bool> isSo)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (isSo(answer))
                return answer;
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(Patience, $"It never came: {answer}{Warnings.Told}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
