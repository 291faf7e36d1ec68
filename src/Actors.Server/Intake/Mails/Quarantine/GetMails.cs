using Actors.Domain.Mails;

namespace Actors.Server.Intake.Mails.Quarantine;

/// <summary>A mail that was not understood when it came.</summary>
/// <param name="State"><c>quarantined</c>, <c>delivered</c> or <c>discarded</c>.</param>
/// <param name="Code">Why; stable.</param>
/// <param name="Reason">What can be done about it.</param>
/// <param name="From">Who the mail says it is from; null when that cannot be read, or was erased.</param>
/// <param name="To">Whom the server took it in for.</param>
public sealed record MailItem(
    Guid Id,
    string State,
    string Code,
    string? Reason,
    string? Account,
    DateTimeOffset ReceivedAt,
    PartyRequest? From,
    IReadOnlyList<string> To,
    string? Subject,
    long Version);

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
        Caller caller,
        MailQueue queue,
        IActors actors,
        ContentVault vault,
        string state = "quarantined",
        string? cursor = null,
        int? limit = null,
        CancellationToken cancel = default)
    {
        if (!States.Contains(state))
            return KnownProblems.Malformed("state", "quarantined, delivered or discarded.");
        var page = (await queue.List(caller.Tenant, state, cursor, Pages.Limit(limit), cancel)).Known();
        var items = new List<MailItem>(page.Items.Count);
        foreach (var mail in page.Items)
        {
            var shown = await GetMail.Shown(caller.Tenant, mail.Mail, actors, vault, cancel);
            items.Add(new(
                mail.Mail, mail.State, mail.Code, Reason(mail.Code), mail.Account, mail.ReceivedAt,
                shown?.From is { } from ? new(from.Address, from.Name) : null, shown?.Envelope.To ?? [], shown?.Subject, mail.Version));
        }

        return TypedResults.Json(new Listed<MailItem>(items, page.Next), Wire.Json.ListedMailItem);
    }

    private static string? Reason(string code) => code switch
    {
        "mail.unparsable" => MailProblems.Unparsable("see the raw mail").Reason,
        _ => Known.FirstOrDefault(problem => problem.Code == code)?.Reason,
    };
}
