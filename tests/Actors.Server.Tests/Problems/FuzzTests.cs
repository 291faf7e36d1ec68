using System.Text;

namespace Actors.Server.Tests.Problems;

/// <summary>Whatever bytes come, nobody gets a 500 out of the server.</summary>
public sealed class FuzzTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private const int Rounds = 60;

    [Fact]
    public async Task No_body_yields_an_internal_error()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop);
        (string Method, string Path, string Example)[] targets =
        [
            ("POST", "messages", """{"account":"amazon-eu","externalId":"x","thread":"t","sender":{"kind":"buyer","address":"a@b"},"subject":"s","text":"t","orderId":"1","asins":["A"],"occurredAt":"2026-11-21T10:00:00Z","attachments":[{"name":"a","mediaType":"b/c","content":"AAAA"}],"source":{"kind":"api","verified":"none"}}"""),
            ("POST", "mails", """{"envelope":{"from":"a@b","to":["shop@example.com"]},"headers":[{"name":"Subject","value":"x"},{"name":"References","value":"<a@b> <c@d>"}],"messageId":"m@x","from":{"address":"a@b.example","name":"A"},"to":[{"address":"shop@example.com"}],"subject":"Re: x","date":"2026-11-21T10:00:00Z","text":"t","html":"<p>t</p>","attachments":[],"raw":"AAAA"}"""),
            ("POST", $"{ticket.Path}/replies", """{"text":"a","attachments":[]}"""),
            ("POST", $"{ticket.Path}/tags", """{"add":["a"],"remove":["b"]}"""),
            ("PUT", $"{ticket.Path}/snooze", """{"until":"2036-11-21T10:00:00Z"}"""),
            ("PUT", $"{ticket.Path}/status", """{"status":"open"}"""),
            ("PUT", $"orders/{Shop.Official}/1/snapshot", """{"source":"x","fulfilment":"fba","total":{"amount":1.5,"currency":"EUR"},"items":[{"sku":"s","asin":"a","title":"t","quantity":1,"price":null}],"buyer":{"name":"n","email":null,"address":null}}"""),
            ("POST", "deliveries/lease", """{"accounts":["a"],"max":1,"seconds":1}"""),
            ("PUT", "accounts/fuzz", """{"name":"n","channel":"mail","region":"EU","official":false,"mailAddresses":["a@b"],"responseHours":1.5}"""),
            ("POST", "api-keys", """{"name":"n","roles":["agent"],"expiresAt":null}"""),
        ];
        var random = new Random(20261121);
        foreach (var (method, path, example) in targets)
        {
            for (var round = 0; round < Rounds; round++)
            {
                var body = Mutate(Encoding.UTF8.GetBytes(example), random);
                var answer = await shop.Admin.Send(new(method), path, body, ("If-Match", "\"4\""));
                ((int)answer.Status).ShouldBeLessThan(500, $"{method} {path}\n{Convert.ToBase64String(body)}\n{answer.Text}");
            }
        }
        (await shop.Admin.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("tickets?assignee=%00")]
    [InlineData("tickets?account=%00&tag=%00&orderId=%00")]
    [InlineData("tickets?status=%00")]
    [InlineData("tickets?cursor=AAAA")]
    [InlineData("orders/%00/%00")]
    [InlineData("orders/amazon-eu/%2e%2e%2f")]
    [InlineData("orders/%00/history")]
    [InlineData("orders/%EF%BF%BF/history?cursor=%C3%28")]
    [InlineData("changes?after=9223372036854775807")]
    [InlineData("changes?after=99999999999999999999")]
    [InlineData("mails?state=%00")]
    [InlineData("effects?state=done&cursor=x")]
    public async Task No_address_yields_an_internal_error(string path)
    {
        var shop = await server.NewShop();

        var answer = await shop.Admin.Get(path);

        ((int)answer.Status).ShouldBeLessThan(500, answer.Text);
        answer.Status.ShouldNotBe(HttpStatusCode.Unauthorized);
    }

    private static byte[] Mutate(byte[] body, Random random)
    {
        var mutated = body.ToList();
        for (var i = random.Next(1, 4); i > 0 && mutated.Count > 0; i--)
        {
            var at = random.Next(mutated.Count);
            switch (random.Next(6))
            {
                case 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated.RemoveRange(at, Math.Min(random.Next(1, 20), mutated.Count - at));
                    break;
                case 2:
                    mutated.InsertRange(at, mutated.GetRange(at, Math.Min(30, mutated.Count - at)));
                    break;
                case 3:
                    mutated.InsertRange(at, "\\u0000"u8.ToArray());
                    break;
                case 4:
                    mutated.InsertRange(at, "99999999999999999999"u8.ToArray());
                    break;
                default:
                    mutated.InsertRange(at, Encoding.UTF8.GetBytes("\u202E😀\uFFFF"));
                    break;
            }
        }
        return [.. mutated];
    }
}
