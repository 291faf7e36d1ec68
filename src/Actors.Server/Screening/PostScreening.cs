using Actors.Domain.Screening;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;
using Actors.Server.Administration;
using Actors.Server.Tickets;

namespace Actors.Server.Screening;

public static class PostScreening
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/screenings", Handle)
        .Needs(Permissions.Reply)
        .Produces<ScreeningAnswer>()
        .Refuses(404, 422)
        .WithTags("screening")
        .WithName("Screen")
        .WithSummary("Check a text against the wording rules, without sending it")
        .WithDescription(
            "The same check that a reply passes through. A finding with severity block refuses the reply unless a waiver of the ticket covers "
            + "its rule; one with severity warn is recorded with it. On another channel, what is said about an order of a marketplace with rules is checked "
            + "as well: promotion, reviews, cancellations, suspension, fault and the tenant's own words. Nothing is stored.");

    private static async Task<IResult> Handle(
        CommandRequest<ScreeningRequest> request, IActors actors, Governors governors, TimeProvider time, CancellationToken cancel)
    {
        var (caller, body) = (request.Caller, request.Body);
        var tenant = await actors.ReadTenant(caller.Tenant, cancel);
        if (!tenant.Accounts.TryGetValue(body.Account, out var account))
            return KnownProblems.Invalid(new FieldError("$.account", "There is no such account."));

        var ticket = body.Ticket is { } id ? (await actors.ReadTicket(caller.Tenant, id, cancel)).As<TicketState>() : TicketState.Empty;
        var aboutOfficial = body.Ticket is not null && (await governors.Of(caller.Tenant, ticket, cancel)).IsAboutOfficial;
        var findings = account.Official || aboutOfficial ? Screen(body, ticket, account.Official, tenant.Wording, time.GetUtcNow()) : [];
        return TypedResults.Json(new ScreeningAnswer(findings, account.Official || aboutOfficial, RuleSet.Version), Wire.Json.ScreeningAnswer);
    }

    private static FindingView[] Screen(ScreeningRequest body, TicketState ticket, bool official, WordingSettings wording, DateTimeOffset now)
    {
        var outbound = Outgoing.Outbound(ticket, body.Text, [.. (body.Attachments ?? []).Select(file => file.Descriptor)]);
        var findings = Outgoing.Applying(Screener.Screen(outbound with { Locale = body.Locale ?? outbound.Locale }, wording), official);
        return [.. findings.Select(finding => FindingView.Of(finding, ticket, now))];
    }
}
