using System.Security.Claims;
using Actors.Server.Access.Sessions;

namespace Actors.Server.Tests.Access;

/// <summary>What a session remembers of its company.</summary>
public sealed class CompanySessionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly CompanySession Company = new(Guid.CreateVersion7(Noon), Guid.CreateVersion7(Noon), Noon);
    private static readonly SessionTicket Ticket = new("t", Guid.Empty, "s", Guid.Empty, Noon, Company);

    [Theory]
    [InlineData(0, 60, 0, 0, true)] // vouched for in the second of the sign-out
    [InlineData(1, 60, 0, 0, false)] // after it
    [InlineData(1, 0, 0, 1, true)] // after it by the company's clock, which is ahead; it stood here already
    [InlineData(1, 1, 0, 1, false)]
    [InlineData(-1, 60, 0, 0, true)] // on its way in
    public void What_was_vouched_for_before_a_sign_out_or_stood_when_it_was_heard_of_is_over(int issued, int begun, int signedOut, int heard, bool over) =>
        new CompanySession(Guid.Empty, Guid.Empty, Noon.AddSeconds(issued))
            .IsEndedBy(new(Guid.Empty, Noon.AddSeconds(signedOut), Noon.AddSeconds(heard)), Noon.AddSeconds(begun))
            .ShouldBe(over);

    [Fact]
    public void A_cookie_gives_back_what_was_put_in() => Read(Ticket.Claims()).ShouldBe(Ticket);

    [Theory]
    [InlineData("1")] // of a server before sign-outs were told
    [InlineData("")]
    [InlineData("a.b.c")]
    public void A_session_that_the_company_could_not_end_is_none(string company) =>
        Read([.. Ticket.Claims().Where(claim => claim.Type != "company"), new("company", company)]).ShouldBeNull();

    [Fact]
    public void One_that_was_begun_with_a_password_goes_on() =>
        Read([.. (Ticket with { Company = null }).Claims()]).ShouldBe(Ticket with { Company = null });

    private static SessionTicket? Read(IEnumerable<Claim> claims) => SessionTicket.Of(new(new ClaimsIdentity(claims)));
}
