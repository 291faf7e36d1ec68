using Actors.Domain.Mails.Reading;
using Actors.Domain.Tickets.Replying;
using Actors.Server.Tickets;

namespace Actors.Server.Deliveries;

/// <param name="AcceptedAt">When the channel accepted it; now, unless it says otherwise. Never before it was queued.</param>
public sealed record SentRequest(string ChannelMessageId, DateTimeOffset? AcceptedAt = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.channelMessageId", ChannelMessageId, 500);
}

/// <param name="Code">A short code of the channel, never its text.</param>
/// <param name="Detail">For the gateway's own log; not recorded, because it may name people.</param>
/// <param name="Permanent">False puts the reply back to be tried again later.</param>
public sealed record FailedRequest(string Code, string? Detail = null, bool Permanent = true) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.code", Code, 50);
}

/// <inheritdoc cref="FailedRequest"/>
public sealed record BouncedRequest(string Code, string? Detail = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.code", Code, 50);
}

/// <summary>What became of a reply. The ticket decides; the queue follows it.</summary>
public static class PostOutcome
{
    public static void Map(IEndpointRouteBuilder deliveries)
    {
        deliveries.MapPost("/{delivery:guid}/sent", Sent)
            .Needs(Permissions.Deliver)
            .Produces<Versioned>()
            .Refuses(404, 409)
            .WithName("ReportSent")
            .WithSummary("The channel accepted the reply")
            .WithDescription("Only now it counts as an answer, and only of an official account it stops the clock.");
        deliveries.MapPost("/{delivery:guid}/failed", Failed)
            .Needs(Permissions.Deliver)
            .Produces<Versioned>()
            .Refuses(404, 409)
            .WithName("ReportFailed")
            .WithSummary("The channel refused the reply")
            .WithDescription("For good when permanent; else it is tried again later, each time after a longer pause.");
        deliveries.MapPost("/{delivery:guid}/bounced", Bounced)
            .Needs(Permissions.Deliver)
            .Produces<Versioned>()
            .Refuses(404, 409)
            .WithName("ReportBounced")
            .WithSummary("The channel gave the reply back")
            .WithDescription("Also after it was accepted: the clock then runs again from the message it had answered.");
    }

    private static Task<IResult> Sent(
        Guid delivery, CommandRequest<SentRequest> request, Reports reports, CancellationToken cancel) =>
        reports.Settle(delivery, reply => Report(reply, request.Body), request, cancel);

    /// <summary>Answers to it, and reports that it bounced, name it as the channel did.</summary>
    private static ReportSent Report(Guid reply, SentRequest sent) => new(reply, sent.ChannelMessageId, sent.AcceptedAt)
    {
        Thread = Threads.KeyOf(sent.ChannelMessageId.Trim('<', '>')),
    };

    private static Task<IResult> Failed(
        Guid delivery, CommandRequest<FailedRequest> request, Reports reports, CancellationToken cancel) => request.Body.Permanent
        ? reports.Settle(delivery, reply => new ReportFailed(reply, request.Body.Code), request, cancel)
        : reports.TryLater(delivery, request.Body.Code, request, cancel);

    private static Task<IResult> Bounced(
        Guid delivery, CommandRequest<BouncedRequest> request, Reports reports, CancellationToken cancel) =>
        reports.Settle(delivery, reply => new ReportBounced(reply, request.Body.Code), request, cancel);
}
