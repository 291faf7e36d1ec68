using Microsoft.Data.Sqlite;

namespace Actors.Server.Tests.Problems;

/// <summary>What is damaged in the database is our fault, and is said to be.</summary>
public sealed class DamagedRecordTests(DamagedRecordTests.OpenServer server) : IClassFixture<DamagedRecordTests.OpenServer>
{
    [Fact]
    public async Task Damaged_stored_bytes_are_an_error_of_ours_and_not_the_callers()
    {
        var ticket = await ATicket.In(await server.NewShop());
        await using (var intruder = new SqliteConnection($"Data Source={Path.Combine(server.Folder, "actors.db")};Pooling=False"))
        {
            await intruder.OpenAsync();
            await using var damage = intruder.CreateCommand();
            damage.CommandText = """
                DROP TRIGGER events_are_not_updated;
                UPDATE events SET payload = CAST('{"damaged' AS BLOB) WHERE stream = @stream AND version = 1;
                """;
            damage.Parameters.AddWithValue("stream", $"ticket/{ticket.Id}");
            await damage.ExecuteNonQueryAsync();
        }

        (await ticket.Shop.Agent.Get($"{ticket.Path}/timeline")).Refused(HttpStatusCode.InternalServerError, "internal");
    }

    public sealed class OpenServer : TestServer
    {
        public string Folder { get; private set; } = "";

        protected override Hosting.ServerOptions Options(string folder) => base.Options(Folder = folder);
    }
}
