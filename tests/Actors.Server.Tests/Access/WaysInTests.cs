using Actors.Server.Tests.Connections;

namespace Actors.Server.Tests.Access;

public sealed class WaysInTests(RecoveryDesk server) : IClassFixture<RecoveryDesk>
{
    [Fact]
    public async Task The_sign_in_says_whether_a_link_can_be_sent_and_asks_nobody_for_an_address()
    {
        using var smtp = new ScriptedSmtp();
        var shop = await server.NewShop();
        using var stranger = server.Anonymous();
        (await stranger.Get("session/ways")).Ok().GetProperty("resetByMail").GetBoolean().ShouldBeFalse();

        await AConnection.Sending(shop, smtp);
        (await stranger.Get("session/ways")).Ok().GetProperty("resetByMail").GetBoolean().ShouldBeTrue();

        (await shop.Admin.Post($"connections/{Shop.Official}/pause")).Ok();
        (await stranger.Get("session/ways")).Ok().GetProperty("resetByMail").GetBoolean().ShouldBeFalse();
    }
}
