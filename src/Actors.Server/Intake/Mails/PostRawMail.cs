using System.Globalization;
using Actors.Channels.Mails;
using Actors.Server.Administration;
using Microsoft.AspNetCore.Mvc;

namespace Actors.Server.Intake.Mails;

public static class PostRawMail
{
    private const string MediaType = "message/rfc822";
    private const int MostRecipients = 100;

    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapPost("/raw", Handle)
        .Needs(Permissions.HandIn)
        .MayCarry(RawMail.LargestKept)
        .Accepts<string>(MediaType)
        .Produces<MailAnswer>(StatusCodes.Status201Created)
        .Produces<MailAnswer>()
        .Produces<MailAnswer>(StatusCodes.Status202Accepted)
        .WithName("ReceiveRawMail")
        .WithSummary("Hand in a mail as it came")
        .WithDescription(
            "For pipes, mail servers and forwarding services. What the transport knows goes along: `sender` and each `recipient` of the "
            + "envelope, and the `account` whose mailbox it lay in, for mails that name no address of the shop. `outgoing` says that the account "
            + "sent it, `archive` that it is history: where its time to answer is over, no clock starts and its ticket is closed. Durable when this answers; "
            + "a mail that cannot be read, or is larger than 50 MB, is quarantined with its bytes.");

    private static async Task<IResult> Handle(
        HttpContext http,
        Caller caller,
        IMailIntake intake,
        IActors actors,
        string? sender = null,
        [FromQuery] string[]? recipient = null,
        string? account = null,
        string? receivedAt = null,
        bool outgoing = false,
        bool archive = false,
        CancellationToken cancel = default)
    {
        if (recipient?.Length > MostRecipients || recipient?.All(Check.IsParameter) is false)
            return KnownProblems.Malformed("recipient", $"At most {MostRecipients} addresses.");
        if (account is not null && !(await actors.ReadTenant(caller.Tenant, cancel)).Accounts.ContainsKey(account))
            return KnownProblems.Malformed("account", "There is no such account.");
        if (Moment(receivedAt) is not (var received, true))
            return KnownProblems.Malformed("receivedAt", "Not a time of ISO 8601.");

        var delivery = new MailDelivery(Check.Parameter("sender", sender), recipient, account, outgoing, archive, received);
        var bytes = await RawBody.Read(http, MediaType);
        return MailAnswer.Of(await intake.Take(caller.Tenant, caller.Who, new(bytes, delivery), cancel)).ToResult();
    }

    private static (DateTimeOffset? At, bool Known) Moment(string? text) =>
        text is null ? (null, true)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? (at, true)
        : (null, false);
}
