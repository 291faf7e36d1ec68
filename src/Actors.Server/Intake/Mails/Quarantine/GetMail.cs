using Actors.Domain.Mails;

namespace Actors.Server.Intake.Mails.Quarantine;

/// <summary>Enough of a quarantined mail to decide what to do with it.</summary>
/// <param name="Problem">Why the MIME could not be read.</param>
public sealed record MailPreview(
    Guid Id,
    string State,
    string Code,
    DateTimeOffset ReceivedAt,
    Guid? Ticket,
    PartyRequest? From,
    IReadOnlyList<string> To,
    string? Subject,
    string? Text,
    string? Problem);

public static class GetMail
{
    private const int LongestPreview = 10_000;

    public static void Map(IEndpointRouteBuilder mails)
    {
        mails.MapGet("/{mail:guid}", Show)
            .Needs(Permissions.ReadMails)
            .Produces<MailPreview>()
            .Refuses(404, 410)
            .WithName("GetMail")
            .WithSummary("One mail of the quarantine");
        mails.MapGet("/{mail:guid}/raw", Download)
            .Needs(Permissions.ReadMails)
            .Produces(StatusCodes.Status200OK, contentType: "message/rfc822")
            .Refuses(404, 410)
            .WithName("GetRawMail")
            .WithSummary("The mail as it came");
    }

    private static async Task<IResult> Show(Guid mail, Caller caller, IActors actors, ContentVault vault, CancellationToken cancel)
    {
        var state = (await actors.Read(ActorId.ForMail(caller.Tenant, mail), cancel)).As<QuarantinedMail>();
        if (state.Posted is null)
            return new UnknownMail().ToProblem();
        if (await Posted(caller.Tenant, state, vault, cancel) is not { } posted)
            return KnownProblems.Erased;
        var shown = posted.Mail;
        var text = shown.Text is { Length: > LongestPreview } longer ? longer[..LongestPreview] : shown.Text;
        var preview = new MailPreview(
            mail, state.State.ToString().ToLowerInvariant(), state.Code, state.ReceivedAt, state.Ticket,
            shown.From is { } from ? new(from.Address, from.Name) : null, shown.Envelope.To, shown.Subject, text, shown.Problem);
        return TypedResults.Json(preview, Wire.Json.MailPreview);
    }

    private static async Task<IResult> Download(
        Guid mail, Caller caller, IActors actors, ContentVault vault, HttpContext http, CancellationToken cancel)
    {
        var state = (await actors.Read(ActorId.ForMail(caller.Tenant, mail), cancel)).As<QuarantinedMail>();
        if (state.Posted is null)
            return new UnknownMail().ToProblem();
        if (await Posted(caller.Tenant, state, vault, cancel) is not { } posted)
            return KnownProblems.Erased;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{mail:D}.eml\"";
        return TypedResults.Bytes(posted.Raw, "message/rfc822");
    }

    /// <summary>What can be read of a mail; null when it was erased. One at a time: a mail may be large.</summary>
    public static async Task<InboundMail?> Shown(string tenant, Guid mail, IActors actors, ContentVault vault, CancellationToken cancel) =>
        (await actors.Read(ActorId.ForMail(tenant, mail), cancel)).As<QuarantinedMail>() is { Posted: not null } state
            ? (await Posted(tenant, state, vault, cancel))?.Mail
            : null;

    /// <summary>The mail as it was handed in, or null when it was erased.</summary>
    public static async Task<PostedMail?> Posted(string tenant, QuarantinedMail state, ContentVault vault, CancellationToken cancel)
    {
        var content = state.Posted!.Id;
        return (await vault.Open(tenant, [content], cancel))[content] is { } plain
            ? PostedMail.Read(plain.Span)
            : null;
    }
}
