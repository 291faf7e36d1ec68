using Actors.Server.Access.Sessions;
using Actors.Server.Hosting;

namespace Actors.Server.Tests.Access;

/// <summary>A server on which no sign-in is fresh enough.</summary>
public sealed class NeverFreshDesk : TestServer
{
    protected override ServerOptions Options(string folder) => base.Options(folder) with { FreshSignIn = TimeSpan.Zero };
}

public sealed class FreshSignInTests(NeverFreshDesk server) : IClassFixture<NeverFreshDesk>
{
    [Fact]
    public async Task Who_signed_in_too_long_ago_works_on_and_decides_nothing()
    {
        var shop = await server.NewShop();
        using var compliance = await shop.SignedIn("compliance");
        var macro = Shop.Text((await shop.Admin.Post("macros/starter-library")).Ok().GetProperty("items")[0], "id");
        var ticket = await ATicket.In(shop);

        (await compliance.Post($"{ticket.Path}/notes", new { text = "Looked at it." })).Ok(HttpStatusCode.Created);
        foreach (var decision in (string[])
        [
            $"macros/{macro}/versions/1/approval", $"{ticket.Path}/waivers/{Guid.Empty}/approval", $"suspensions/{Guid.Empty}/reinstatement",
            $"suspensions/{Guid.Empty}/approvals/{Guid.Empty}/decision",
        ])
            (await compliance.Post(decision, new { granted = true })).Refused(HttpStatusCode.Forbidden, "session.not-fresh");

        (await shop.As("compliance").Post($"macros/{macro}/versions/1/approval")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void A_sign_in_is_fresh_for_so_long()
    {
        var begun = new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);
        var ticket = new SessionTicket("t", Guid.Empty, "s", Guid.Empty, begun);

        ticket.IsFresh(TimeSpan.FromMinutes(5), begun.AddMinutes(5).AddTicks(-1)).ShouldBeTrue();
        ticket.IsFresh(TimeSpan.FromMinutes(5), begun.AddMinutes(5)).ShouldBeFalse();
    }
}
