using Actors.Domain.Tickets;
using Actors.Server.Tickets.Timelines;
using Microsoft.Net.Http.Headers;

namespace Actors.Server.Tickets.Attachments;

public static class GetAttachment
{
    /// <summary>What a browser may show in place; everything else is offered as a download.</summary>
    private static readonly string[] Shown = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain"];

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/attachments/{ticket:guid}/{attachment:guid}", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
        .Refuses(404, 410)
        .WithTags("tickets")
        .WithName("GetAttachment")
        .WithSummary("The bytes of a file")
        .WithDescription("With the media type it came with. 410 when the content was erased.");

    private static async Task<IResult> Handle(
        Guid ticket, Guid attachment, Caller caller, TicketReplays replays, ContentVault vault, HttpContext http, CancellationToken cancel)
    {
        var replay = await replays.Of(caller.Tenant, ticket, cancel);
        if (replay.Events.SelectMany(recorded => Of(recorded.Event)).FirstOrDefault(known => known.Id == attachment) is not { } found)
            return KnownProblems.NotFound;

        var opened = await vault.Open(caller.Tenant, [found.Descriptor.Id, found.Bytes.Id], cancel);
        if (opened[found.Bytes.Id] is not { } bytes)
            return KnownProblems.Erased;

        var descriptor = new Opened(opened).Read(found.Descriptor.Id, DomainJson.Default.AttachmentDescriptor);
        // What strangers send must not run here, whatever it claims to be.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        var shown = Shown.Contains(descriptor?.MediaType);
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(descriptor?.Name ?? attachment.ToString());
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(bytes, shown ? descriptor!.MediaType : "application/octet-stream");
    }

    private static IReadOnlyList<Attachment> Of(Event e) => e switch
    {
        MessageReceived message => message.Attachments,
        OutsideReplyDetected message => message.Attachments,
        ReplyQueued reply => reply.Attachments,
        NoteAdded note => note.Attachments ?? [],
        _ => [],
    };
}
