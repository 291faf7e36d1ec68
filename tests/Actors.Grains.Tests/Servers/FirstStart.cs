namespace Actors.Grains.Tests.Servers;

/// <summary>A cluster comes up as a whole: nobody holds two servers back until a first one has prepared the database.</summary>
public sealed class FirstStart
{
    [Fact]
    public async Task Servers_that_start_together_on_an_empty_database_all_come_up_and_one_of_them_tells_the_first_sign_in()
    {
        await using var servers = await Processes.StartTogether(3);
        var all = Enumerable.Range(0, 3).Select(server => servers[server]).ToArray();

        foreach (var server in all)
        {
            using var api = server.Client();
            (await api.Get("tickets")).Ok();
            (await server.Stop()).ShouldBe(0, server.Output);
        }

        all.Count(server => server.Output.Contains("First start", StringComparison.Ordinal)).ShouldBe(1);
    }
}
