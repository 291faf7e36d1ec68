using Actors.Domain.Mails;

namespace Actors.Server.Intake.Mails.Quarantine;

/// <summary>A mail that was not understood when it came.</summary>
/// <param name="State"><c>quarantined</c>, <c>delivered</c> or <c>discarded</c>.</param>
/// <param name="Code">Why; stable.</param>
/// <param name="Reason">What can be done about it.</param>
public sealed record MailItem(Guid Id, string State, string Code, string? Reason, string? Account, DateTimeOffset ReceivedAt, long Version);

public static class GetMails
{
    private static readonly string[] States = ["quarantined", "delivered", "discarded"];

    private static readonly MailProblem[] Known =
        [MailProblems.NoSender, MailProblems.NoAccount, MailProblems.Unreadable, MailProblems.Empty, MailProblems.WhoseCopy];

    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapGet("", Handle)
        .Needs(Permissions.ReadMails)
        .Produces<Listed<MailItem>>()
        .WithName("ListMails")
        .WithSummary("Mails that were not understood, in order of arrival");

    private static async Task<IResult> Handle(
        Caller caller, MailQueue queue, string state = "quarantined", string? cursor = null, int? limit = null, CancellationToken cancel = default)
    {
        if (!States.Contains(state))
            return KnownProblems.Malformed("state", "quarantined, delivered or discarded.");
        var page = (await queue.List(caller.Tenant, state, cursor, Pages.Limit(limit), cancel)).Known();
        var items = page.Items.Select(mail => new MailItem(
            mail.Mail, mail.State, mail.Code, Reason(mail.Code), mail.Account, mail.ReceivedAt, mail.Version));
        return TypedResults.Json(new Listed<MailItem>([.. items], page.Next), Wire.Json.ListedMailItem);
    }

    private static string? Reason(string code) => code switch
    {
        "mail.unparsable" => MailProblems.Unparsable("see the raw mail").Reason,
        _ => Known.FirstOrDefault(problem => problem.Code == code)?.Reason,
    };
}
