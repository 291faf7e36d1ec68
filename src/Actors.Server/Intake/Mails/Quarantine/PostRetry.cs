using Actors.Domain.Mails;

namespace Actors.Server.Intake.Mails.Quarantine;

public static class PostRetry
{
    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapPost("/{mail:guid}/retry", Handle)
        .Needs(Permissions.ManageMails)
        .Produces<MailAnswer>(StatusCodes.Status201Created)
        .Produces<MailAnswer>()
        .Produces<MailAnswer>(StatusCodes.Status202Accepted)
        .Refuses(404, 409, 410)
        .WithName("RetryMail")
        .WithSummary("Read the mail again, with the accounts as they are now")
        .WithDescription("The message counts as received when the mail first came: its clock starts there.");

    private static async Task<IResult> Handle(
        Guid mail, CommandRequest request, IActors actors, MailIntake intake, ContentVault vault, CancellationToken cancel)
    {
        var caller = request.Caller;
        var address = ActorId.ForMail(caller.Tenant, mail);
        var state = (await actors.Read(address, cancel)).As<QuarantinedMail>();
        if (state.State != MailState.Quarantined)
            return (state.State == MailState.Unknown ? (Refusal)new UnknownMail() : new MailSettled()).ToProblem();
        if (await GetMail.Posted(caller.Tenant, state, vault, cancel) is not { } posted)
            return KnownProblems.Erased;

        var (command, answer) = await intake.Receive(caller.Tenant, caller.Who, posted.Mail, posted.Raw, state.ReceivedAt, posted.Archive, cancel) switch
        {
            MailArrival.Delivered { Arrival: var arrival } =>
                ((Command)new ReportDelivered(arrival.Ticket, arrival.Message), MailAnswer.Of(arrival)),
            MailArrival.NotUnderstood { Problem: var problem } => (new ReportRetryFailed(problem.Code), MailAnswer.Of(mail, problem)),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
        return (await actors.Send(address, command, request.Meta, cancel)).Answer(_ => answer.ToResult());
    }
}
